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
import org.mxmaven.spf.Term;

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
    Optional<Arguments> fault =
        branch.term() instanceof Term.Redirect ? SpfTargetFaults.of(branch) : Optional.empty();
    return fault.isPresent()
        ? Stream.of(finding(SpfSubjects.term(tree, branch.term()), fault.get()))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "\"%s\" leads to a name %s."
        .formatted(arguments.text("term"), SpfTargetFaults.clause(arguments));
  }
}
