package org.mxmaven.check;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;

/**
 * One thing that can be wrong with a domain, or worth knowing about it. A check is a pure function
 * of an assessment; its texts are the source of the documentation and of the report.
 */
public abstract class Check {
  /** Between the words of a class name, of which one may be a number or a single letter. */
  private static final String WORDS =
      "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])";

  private final String id;
  private final Severity severity;
  private final String title;
  private final String why;
  private final String fix;
  private final String reference;
  private final Optional<Example> example;

  /** The texts of a check that no zone can show: it is about the program, not about a domain. */
  protected Check(Severity severity, String title, String why, String fix, String reference) {
    this(severity, title, why, fix, reference, Optional.empty());
  }

  /**
   * The texts of a check.
   *
   * @param title what is the case, in a few words
   * @param why what it means for the domain's owner, in whole sentences
   * @param fix what to do about it, in whole sentences
   * @param reference where that is written, such as {@code RFC 7208 §4.5}
   * @param example the check fires on what is before, and is silent on what is after
   */
  protected Check(
      Severity severity, String title, String why, String fix, String reference, Example example) {
    this(severity, title, why, fix, reference, Optional.of(example));
  }

  private Check(
      Severity severity,
      String title,
      String why,
      String fix,
      String reference,
      Optional<Example> example) {
    this.id = getClass().getSimpleName().replaceAll(WORDS, "-").toLowerCase(Locale.ROOT);
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

  /** The class name in kebab case: {@code SpfTooManyLookups} is {@code spf-too-many-lookups}. */
  public final String id() {
    return id;
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

  /** A finding of this check. */
  protected final Finding finding(String subject, String message) {
    return new Finding(id(), severity, subject, message);
  }
}
