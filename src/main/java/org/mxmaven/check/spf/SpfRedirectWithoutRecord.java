package org.mxmaven.check.spf;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.dns.Names;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;

/** An SPF redirect that leads to no usable SPF record. */
public final class SpfRedirectWithoutRecord extends Check {
  public SpfRedirectWithoutRecord() {
    super(
        "spf-redirect-without-record",
        Severity.HIGH,
        "SPF redirect leads to no SPF record",
        "The record leaves everything to another domain, which has no SPF record that can be used."
            + " Receivers answer permerror: nothing is protected, and honest mail may be refused"
            + " too.",
        "Correct the name in redirect=, publish the record there, or replace the redirect by the"
            + " terms that are meant.",
        "RFC 7208 §6.1",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 redirect=_spf.shop.example\""),
            List.of(
                "shop.example. TXT \"v=spf1 redirect=_spf.shop.example\"",
                "_spf.shop.example. TXT \"v=spf1 ip4:192.0.2.10 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.spf().tree().stream()
        .flatMap(SpfTree::all)
        .flatMap(tree -> tree.branches().stream().flatMap(branch -> findings(tree, branch)))
        .distinct();
  }

  private Stream<Finding> findings(SpfTree tree, SpfBranch branch) {
    if (!(branch.term() instanceof Term.Redirect)) {
      return Stream.empty();
    }
    String what =
        switch (branch.outcome()) {
          case VOID -> "where there is no TXT record";
          case NO_RECORD -> "where no TXT record is an SPF record";
          case SEVERAL_RECORDS -> "where there are several SPF records, of which none counts";
          case BAD_NAME -> "which is no valid domain name";
          case FOUND, LOOP, DEPENDS_ON_SENDER, BEYOND_LIMIT, FAILED -> "";
        };
    return what.isEmpty()
        ? Stream.empty()
        : Stream.of(
            finding(
                Names.text(tree.domain()),
                "\"%s\" leads to a name %s."
                    .formatted(TxtText.excerpt(branch.term().text()), what)));
  }
}
