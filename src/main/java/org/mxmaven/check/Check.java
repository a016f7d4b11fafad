package org.mxmaven.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;

/**
 * One thing that can be wrong with a domain, or worth knowing about it. A check is a pure function
 * of an assessment; its texts are the source of the documentation and of the report.
 */
public abstract class Check {
  private final String id;
  private final Severity severity;
  private final String title;
  private final String why;
  private final String fix;
  private final String reference;
  private final Optional<Example> example;

  /** The texts of a check that no zone can show: it is about the program, not about a domain. */
  protected Check(
      String id, Severity severity, String title, String why, String fix, String reference) {
    this(id, severity, title, why, fix, reference, Optional.empty());
  }

  /**
   * The texts of a check.
   *
   * @param id in kebab case, for ever: databases, exports and configurations hold it
   * @param title what is the case, in a few words
   * @param why what it means for the domain's owner, in whole sentences
   * @param fix what to do about it, in whole sentences
   * @param reference where that is written, such as {@code RFC 7208 §4.5}
   * @param example the check fires on what is before, and is silent on what is after
   */
  protected Check(
      String id,
      Severity severity,
      String title,
      String why,
      String fix,
      String reference,
      Example example) {
    this(id, severity, title, why, fix, reference, Optional.of(example));
  }

  private Check(
      String id,
      Severity severity,
      String title,
      String why,
      String fix,
      String reference,
      Optional<Example> example) {
    this.id = id;
    this.severity = severity;
    this.title = title;
    this.why = why;
    this.fix = fix;
    this.reference = reference;
    this.example = example;
  }

  /** What it finds in a domain; empty if there is nothing to say. */
  public abstract Stream<Finding> findings(Assessment assessment);

  /**
   * The record that mends one of its findings, where that can be computed. Asked only for findings
   * that are shown.
   *
   * @param assessment what the finding was made of
   */
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return Optional.empty();
  }

  /** Its name in databases, exports and configurations, such as {@code spf-too-many-lookups}. */
  public final String id() {
    return id;
  }

  /** Ids that it had in earlier versions: whoever asks for one of these gets this check. */
  public List<String> formerIds() {
    return List.of();
  }

  /** What its findings tell of. */
  public About about() {
    return About.DOMAIN;
  }

  public final Severity severity() {
    return severity;
  }

  public final String title() {
    return title;
  }

  public final String why() {
    return why;
  }

  public final String fix() {
    return fix;
  }

  public final String reference() {
    return reference;
  }

  /** What it finds and how that is mended; empty if no zone can show it. */
  public final Optional<Example> example() {
    return example;
  }

  /**
   * The sentence of a finding. It is made of nothing but these, so that it can be worded anew
   * without any finding becoming another one.
   */
  protected abstract String sentence(Subject subject, Arguments arguments);

  /** A finding of this check, of the check's own severity. */
  protected final Finding finding(Subject subject, Arguments arguments) {
    return finding(severity, subject, arguments);
  }

  /** A finding of this check. */
  protected final Finding finding(Severity level, Subject subject, Arguments arguments) {
    Arguments all = subject.facts().and(arguments);
    return new Finding(id, level, subject, all, about(), sentence(subject, all));
  }
}
