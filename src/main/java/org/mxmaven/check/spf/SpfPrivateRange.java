package org.mxmaven.check.spf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.address.SpecialAddresses;
import org.mxmaven.address.SpecialAddresses.Purpose;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.Qualifier;
import org.mxmaven.spf.Term;

/** An SPF record that names addresses from which no mail can come. */
public final class SpfPrivateRange extends Check {
  public SpfPrivateRange() {
    super(
        "spf-private-range",
        Severity.LOW,
        "SPF names private or reserved addresses",
        "Mail never reaches a receiver on the Internet from such an address, so the term lets"
            + " nobody pass there. Within a network that uses the address it lets every machine"
            + " pass, and it tells others how that network is built.",
        "Replace it by the public address that the mail is sent from, or take it out.",
        "RFC 6890; RFC 7208 §5.6",
        new Example(
            "shop.example",
            List.of(
                "shop.example. TXT \"v=spf1 mx ip4:10.1.2.3 -all\"",
                "shop.example. MX 10 shop.example."),
            List.of("shop.example. TXT \"v=spf1 mx -all\"", "shop.example. MX 10 shop.example.")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return SpfOwnRecords.of(assessment).stream().flatMap(this::findings);
  }

  private Stream<Finding> findings(SpfTree tree) {
    Stream.Builder<Finding> found = Stream.builder();
    for (Term.Directive term : tree.record().evaluatedDirectives()) {
      if (term.qualifier() == Qualifier.PASS) {
        purpose(term.mechanism()).ifPresent(purpose -> found.add(finding(tree, term, purpose)));
      }
    }
    return found.build().distinct();
  }

  private static Optional<Purpose> purpose(Mechanism mechanism) {
    if (mechanism instanceof Mechanism.Ip4 ip4) {
      return SpecialAddresses.purpose(ip4.network());
    }
    return mechanism instanceof Mechanism.Ip6 ip6
        ? SpecialAddresses.purpose(ip6.network())
        : Optional.empty();
  }

  private Finding finding(SpfTree tree, Term term, Purpose purpose) {
    return finding(
        SpfSubjects.term(tree, term),
        Arguments.none().and("purpose", purpose.purpose()).and("reference", purpose.reference()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "No mail comes over the Internet from \"%s\": it is set aside (%s, %s)."
        .formatted(arguments.text("term"), arguments.text("purpose"), arguments.text("reference"));
  }
}
