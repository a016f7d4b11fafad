package org.mxmaven.check.spf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.check.spf.SpfRedundancy.Redundant;
import org.mxmaven.txt.TxtText;

/** A term that an SPF record holds twice. */
public final class SpfDuplicateTerm extends Check {
  /** Nobody mends more at a time, and a hostile record could hold thousands. */
  private static final int MOST = 10;

  public SpfDuplicateTerm() {
    super(
        "spf-duplicate-term",
        Severity.LOW,
        "SPF term that stands twice",
        "The second occurrence changes nothing, and if it costs a DNS look-up it costs that again:"
            + " of these only 10 are allowed.",
        "Take the second one out; the finding shows the record without it.",
        "RFC 7208 §4.6.4, §4.6.2",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.25 ip4:192.0.2.25 -all\""),
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.25 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return SpfOwnRecords.of(assessment).stream().flatMap(this::findings);
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return SpfMends.of(assessment, finding);
  }

  private Stream<Finding> findings(SpfTree tree) {
    return SpfRedundancy.of(tree).stream()
        .filter(Redundant::same)
        .limit(MOST)
        .map(term -> finding(tree, term));
  }

  private Finding finding(SpfTree tree, Redundant redundant) {
    return finding(
        SpfSubjects.term(tree, redundant.term()),
        Arguments.none().and("earlier", TxtText.excerpt(redundant.earlier().text())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "\"%s\" says the same as \"%s\" before it."
        .formatted(arguments.text("term"), arguments.text("earlier"));
  }
}
