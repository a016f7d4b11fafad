package org.mxmaven.check.dkim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dkim.DkimText;

/** Several records at one selector. */
public final class DkimMultipleRecords extends Check {
  private static final String RECORDS = "records";
  private static final String OTHERS = "other_texts";

  public DkimMultipleRecords() {
    super(
        "dkim-multiple-records",
        Severity.MEDIUM,
        "Several records at one DKIM selector",
        "There must be one key at a selector. With several it is left open which one a"
            + " verifier takes, so that signatures fail by chance. Text that is no key does"
            + " no harm to most verifiers.",
        "Keep the key that mail is signed with, and publish others at selectors of"
            + " their own. Delete what is no key.",
        "RFC 6376 §3.6.2.2, §6.1.2",
        new Example(
            DkimExamples.DOMAIN,
            List.of(
                DkimExamples.txt(DkimExamples.SOUND),
                DkimExamples.txt("v=DKIM1; k=ed25519; p=" + DkimExamples.KEY_ED25519)),
            List.of(
                DkimExamples.txt(DkimExamples.SOUND),
                DkimExamples.txt("mail2", "v=DKIM1; k=ed25519; p=" + DkimExamples.KEY_ED25519))));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.dkim().selectors().stream()
        .filter(selector -> selector.entries().size() > 1)
        .flatMap(selector -> finding(selector).stream());
  }

  private Optional<Finding> finding(DkimSelector selector) {
    int keys = selector.keys().size();
    int others = 0;
    for (DkimEntry entry : selector.entries()) {
      others += entry.meaning() instanceof DkimText.Unrelated ? 1 : 0;
    }
    boolean several = keys > 1;
    return several || (keys == 1 && others > 0)
        ? Optional.of(
            finding(
                several ? severity() : Severity.INFO,
                Subject.domain(selector.name()),
                Arguments.none().and(RECORDS, keys).and(OTHERS, others)))
        : Optional.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    long records = arguments.number(RECORDS);
    return records > 1
        ? "There are %d key records; which of them counts is left open.".formatted(records)
        : "Beside the key there are TXT records that are none: %d."
            .formatted(arguments.number(OTHERS));
  }
}
