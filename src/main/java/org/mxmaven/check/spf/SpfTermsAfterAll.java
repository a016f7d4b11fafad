package org.mxmaven.check.spf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;

/** An SPF record with mechanisms after its {@code all}. */
public final class SpfTermsAfterAll extends Check {
  public SpfTermsAfterAll() {
    super(
        "spf-terms-after-all",
        Severity.LOW,
        "SPF terms after all are never read",
        "A receiver stops at the first all, which matches every sender. What stands behind it is"
            + " ignored, although somebody meant those senders to pass.",
        "Move the terms in front of all, or take them out.",
        "RFC 7208 §5.1",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 -all ip4:192.0.2.25\""),
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
    List<Term> ignored =
        SpfOwnRecords.afterAll(tree.record()).stream()
            .filter(Term.Directive.class::isInstance)
            .toList();
    if (ignored.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        finding(Subject.domain(tree.domain()), Arguments.none().and("terms", excerpt(ignored))));
  }

  /** As many of the terms as an excerpt of the record shows, which may cut the last one. */
  private static List<String> excerpt(List<Term> terms) {
    String text = terms.stream().map(Term::text).collect(Collectors.joining(" "));
    return List.of(TxtText.excerpt(text).split(" ", -1));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "Never reached, since all comes first: \"%s\"."
        .formatted(String.join(" ", arguments.texts("terms")));
  }
}
