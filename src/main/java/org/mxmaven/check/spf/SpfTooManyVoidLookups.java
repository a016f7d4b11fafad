package org.mxmaven.check.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dns.Names;
import org.mxmaven.txt.TxtText;

/** An SPF record that looks up more that does not exist than receivers put up with. */
public final class SpfTooManyVoidLookups extends Check {
  private static final int MOST_NAMED = 10;

  /** Which senders meet the limit, by the kind of their address. */
  private static final String SENDERS = "senders";

  private static final String ALL = "all";
  private static final String IPV4 = "ipv4";
  private static final String TERMS = "terms";

  /** The names at which the records with these terms stand. */
  private static final String HOLDERS = "holders";

  public SpfTooManyVoidLookups() {
    super(
        "spf-too-many-void-lookups",
        Severity.HIGH,
        "SPF looks up more than 2 names in vain",
        "A receiver puts up with 2 DNS look-ups that find nothing, over the whole record and all"
            + " that it includes. At the third it answers permerror: nothing is protected, and"
            + " honest mail may be refused too. A receiver asks for the sender's kind of address"
            + " only, so a name with IPv4 addresses alone is found for one sender and void for"
            + " another; that is a lesser matter, and low, where only senders with IPv6 meet it.",
        "Take out the terms that are named, or publish what they look for.",
        "RFC 7208 §4.6.4",
        new Example(
            "shop.example",
            List.of(
                "shop.example. TXT \"v=spf1 a:old1.shop.example a:old2.shop.example"
                    + " a:old3.shop.example -all\""),
            List.of("shop.example. TXT \"v=spf1 a:old1.shop.example a:old2.shop.example -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.spf().tree().stream().flatMap(tree -> findings(assessment, tree));
  }

  private Stream<Finding> findings(Assessment assessment, SpfTree tree) {
    int ipv4 = tree.voidLookupsIpv4();
    int ipv6 = tree.voidLookupsIpv6();
    boolean tooMany4 = ipv4 > SpfAssessment.MAX_VOID_LOOKUPS;
    boolean tooMany6 = ipv6 > SpfAssessment.MAX_VOID_LOOKUPS;
    if (!tooMany4 && !tooMany6) {
      return Stream.empty();
    }
    List<VoidTerm> terms =
        tree.all()
            .flatMap(holder -> VoidTerm.of(holder, tooMany4))
            .distinct()
            .limit(MOST_NAMED)
            .toList();
    return Stream.of(
        finding(
            tooMany4 ? severity() : Severity.LOW,
            Subject.domain(assessment.domain()),
            Arguments.none()
                .and(SENDERS, tooMany4 && tooMany6 ? ALL : tooMany4 ? IPV4 : "ipv6")
                .and("lookups", tooMany4 ? ipv4 : ipv6)
                .and(TERMS, terms.stream().map(VoidTerm::term).toList())
                .and(HOLDERS, terms.stream().map(VoidTerm::holder).toList())));
  }

  private record VoidTerm(String term, String holder) {
    static Stream<VoidTerm> of(SpfTree tree, boolean ipv4) {
      return tree.branches().stream()
          .filter(branch -> branch.isVoid(ipv4))
          .map(branch -> TxtText.excerpt(branch.term().text()))
          .map(term -> new VoidTerm(term, Names.text(tree.domain())));
    }
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String senders = arguments.text(SENDERS);
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < arguments.texts(TERMS).size(); i++) {
      String holder = arguments.texts(HOLDERS).get(i);
      String where = holder.equals(subject.text()) ? "" : " in " + holder;
      terms.add("\"%s\"%s".formatted(arguments.texts(TERMS).get(i), where));
    }
    return "%s%d DNS look-ups of the SPF record find nothing, where 2 are allowed: %s."
        .formatted(
            senders.equals(ALL)
                ? ""
                : "For senders with an IPv%d address: ".formatted(senders.equals(IPV4) ? 4 : 6),
            arguments.number("lookups"),
            String.join(", ", terms));
  }
}
