package org.mxmaven.check;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.SpfTree;
import org.mxmaven.dns.Names;
import org.mxmaven.spf.SpfTerms;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;

/** A modifier of SPF that receivers do not know. */
public final class SpfUnknownModifier extends Check {
  public SpfUnknownModifier() {
    super(
        Severity.INFO,
        "SPF modifier that nobody knows",
        "A word with an equals sign is a modifier, and receivers skip those that they do not know."
            + " That does no harm, unless something else was meant.",
        "Nothing to do if it is a note of yours. A mechanism takes a colon instead: ip4:, include:,"
            + " a:.",
        "RFC 7208 §6",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 ip4=192.0.2.25 -all\""),
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.25 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return SpfOwnRecords.of(assessment).stream().flatMap(this::findings);
  }

  private Stream<Finding> findings(SpfTree tree) {
    return tree.record().terms().stream()
        .filter(Term.UnknownModifier.class::isInstance)
        .map(term -> finding(Names.text(tree.domain()), message((Term.UnknownModifier) term)))
        .distinct();
  }

  private static String message(Term.UnknownModifier modifier) {
    String meant = modifier.text().replaceFirst("=", ":");
    return "Receivers skip \"%s\"%s."
        .formatted(
            TxtText.excerpt(modifier.text()),
            SpfTerms.isMechanism(meant)
                ? "; was \"%s\" meant?".formatted(TxtText.excerpt(meant))
                : "");
  }
}
