package org.mxmaven.check.dkim;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dkim.DkimProblem;
import org.mxmaven.dkim.DkimProblem.Kind;
import org.mxmaven.dkim.DkimRecord;
import org.mxmaven.dkim.DkimText;

/** A DKIM record that breaks the grammar. */
public final class DkimSyntaxError extends Check {
  private static final String READ_OVER = "read_over";
  private static final String TEXT = "text";

  private static final Set<Kind> KINDS =
      Set.of(
          Kind.NOT_A_TAG,
          Kind.EMPTY_TAG,
          Kind.BAD_CHARACTER,
          Kind.DUPLICATE_TAG,
          Kind.NO_KEY,
          Kind.TYPED_QUOTE,
          Kind.TYPED_BACKSLASH);

  /** Where the parts cannot be told apart, the version is taken together with what follows it. */
  private static final Set<Kind> WITHOUT_KEY =
      Stream.of(KINDS, DkimBadVersion.KINDS)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  public DkimSyntaxError() {
    super(
        "dkim-syntax-error",
        Severity.HIGH,
        "DKIM record with a syntax error",
        "A record that is no list of tags, has a tag twice or lacks the key is not"
            + " valid, so that every signature that names this selector fails. Only over an"
            + " empty tag, one semicolon right after another, do many verifiers read.",
        "Mend what is named. Positions count the characters of the joined record from 1.",
        "RFC 6376 §3.2, §3.6.1",
        DkimExamples.record("v=DKIM1; k=rsa; \\\"p=" + DkimExamples.KEY + "\\\""));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return DkimEntries.findings(assessment, this::finding);
  }

  private Optional<Finding> finding(DkimSelector selector, DkimEntry entry) {
    return selector.isOwn() && isUnrelated(selector)
        ? Optional.of(
            finding(
                DkimEntries.subject(selector), Arguments.none().and(TEXT, entry.text().excerpt())))
        : DkimFaults.faulty(entry)
            .filter(record -> !record.has(Kind.PRIVATE_KEY))
            .flatMap(record -> finding(selector, record));
  }

  /** Whether nothing of what stands there has to do with a key. */
  private static boolean isUnrelated(DkimSelector selector) {
    return selector.entries().stream()
        .allMatch(entry -> entry.meaning() instanceof DkimText.Unrelated);
  }

  private Optional<Finding> finding(DkimSelector selector, DkimRecord record) {
    Subject subject = DkimEntries.subject(selector);
    return DkimFaults.of(record, record.has(Kind.NO_KEY) ? WITHOUT_KEY : KINDS)
        .map(
            faults ->
                isReadOver(record)
                    ? finding(Severity.MEDIUM, subject, faults.and(READ_OVER, true))
                    : finding(subject, faults));
  }

  /** Whether nothing is wrong but empty tags, as many verifiers do not mind. */
  private static boolean isReadOver(DkimRecord record) {
    for (DkimProblem problem : record.problems()) {
      if (problem.kind() != Kind.EMPTY_TAG && KINDS.contains(problem.kind())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return DkimEntries.mend(assessment, finding);
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    if (arguments.has(TEXT)) {
      return "\"%s\" stands at a selector and is no key record.".formatted(arguments.text(TEXT));
    }
    return "%s.%s"
        .formatted(
            DkimFaults.text("The record breaks the grammar", arguments),
            arguments.has(READ_OVER) ? " Many verifiers read over that." : "");
  }
}
