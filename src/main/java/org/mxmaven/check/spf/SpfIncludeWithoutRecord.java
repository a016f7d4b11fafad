package org.mxmaven.check.spf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

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
    Optional<Arguments> fault =
        branch.isInclude() ? SpfTargetFaults.ofInclude(branch) : Optional.empty();
    return fault.isPresent()
        ? Stream.of(finding(SpfSubjects.term(tree, branch.term()), fault.get()))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "\"%s\" leads to a name %s; receivers answer permerror."
        .formatted(arguments.text("term"), SpfTargetFaults.clause(arguments));
  }
}
