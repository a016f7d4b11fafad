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
import org.mxmaven.txt.TxtText;

/** An SPF include that leads to no usable SPF record. */
public final class SpfIncludeWithoutRecord extends Check {
  public SpfIncludeWithoutRecord() {
    super(
        "spf-include-without-record",
        Severity.HIGH,
        "SPF include leads to no usable SPF record",
        "A receiver that comes to this include answers permerror to the whole record: the senders"
            + " named after it are not reached, nothing is protected, and honest mail may be"
            + " refused too.",
        "Correct the name, publish one correct record there, or take the include out.",
        "RFC 7208 §5.2",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 include:_spf.shop.example -all\""),
            List.of(
                "shop.example. TXT \"v=spf1 include:_spf.shop.example -all\"",
                "_spf.shop.example. TXT \"v=spf1 ip4:192.0.2.25 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.spf().tree().stream()
        .flatMap(SpfTree::all)
        .flatMap(tree -> tree.branches().stream().flatMap(branch -> findings(tree, branch)))
        .distinct();
  }

  private Stream<Finding> findings(SpfTree tree, SpfBranch branch) {
    String what = branch.isInclude() ? what(branch) : "";
    return what.isEmpty()
        ? Stream.empty()
        : Stream.of(
            finding(
                Names.text(tree.domain()),
                "\"%s\" leads to a name %s; receivers answer permerror."
                    .formatted(TxtText.excerpt(branch.term().text()), what)));
  }

  private static String what(SpfBranch branch) {
    return switch (branch.outcome()) {
      case VOID -> "where there is no TXT record";
      case NO_RECORD -> "where no TXT record is an SPF record";
      case SEVERAL_RECORDS -> "where there are several SPF records, of which none counts";
      case BAD_NAME -> "which is no valid domain name";
      case FOUND ->
          branch.tree().isPresent() && !branch.tree().get().record().problems().isEmpty()
              ? "whose SPF record has a syntax error"
              : "";
      case LOOP, DEPENDS_ON_SENDER, BEYOND_LIMIT, FAILED -> "";
    };
  }
}
