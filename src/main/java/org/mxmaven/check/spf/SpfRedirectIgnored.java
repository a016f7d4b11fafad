package org.mxmaven.check.spf;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.spf.Term;

/** An SPF record with a redirect beside its {@code all}. */
public final class SpfRedirectIgnored extends Check {
  public SpfRedirectIgnored() {
    super(
        "spf-redirect-ignored",
        Severity.LOW,
        "SPF redirect beside all is ignored",
        "A redirect is followed only if nothing else matched, and all matches always. The senders"
            + " that the other record names do not pass.",
        "Take out the redirect, or the all; to have both, write include instead of redirect.",
        "RFC 7208 §6.1",
        new Example(
            "shop.example",
            List.of(
                "shop.example. TXT \"v=spf1 redirect=_spf.shop.example -all\"",
                "_spf.shop.example. TXT \"v=spf1 ip4:192.0.2.25 -all\""),
            List.of(
                "shop.example. TXT \"v=spf1 include:_spf.shop.example -all\"",
                "_spf.shop.example. TXT \"v=spf1 ip4:192.0.2.25 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return SpfOwnRecords.of(assessment).stream().flatMap(this::findings);
  }

  private Stream<Finding> findings(SpfTree tree) {
    if (tree.record().all().isEmpty()) {
      return Stream.empty();
    }
    return tree.record().terms().stream()
        .filter(Term.Redirect.class::isInstance)
        .map(term -> finding(SpfSubjects.term(tree, term), Arguments.none()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "\"%s\" counts for nothing beside all.".formatted(arguments.text("term"));
  }
}
