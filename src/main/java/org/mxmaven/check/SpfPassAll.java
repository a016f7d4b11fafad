package org.mxmaven.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.SpfPolicy;
import org.mxmaven.assess.SpfTree;
import org.mxmaven.assess.SpfTree.SpfBranch;
import org.mxmaven.dns.Names;
import org.mxmaven.spf.Qualifier;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;

/** An SPF record that lets everybody send. */
public final class SpfPassAll extends Check {
  public SpfPassAll() {
    super(
        Severity.CRITICAL,
        "SPF lets everybody send",
        "The record ends in +all, or in a bare all, which means the same, or it includes a record"
            + " that does: every machine in the world passes SPF as this domain, forged mail"
            + " included.",
        "End the record in -all, or in ~all while you still look for senders that "
            + "are missing from it. Take out an include that everybody passes.",
        "RFC 7208 §5.1, §5.2, §4.6.2");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    String domain = Names.text(assessment.domain());
    if (assessment.spf().policy() == SpfPolicy.PASS) {
      return Stream.of(finding(domain, "The SPF record lets every machine send."));
    }
    return assessment.spf().tree().flatMap(SpfPassAll::openInclude).stream()
        .map(
            include ->
                finding(
                    domain,
                    "The SPF record lets every machine send: \"%s\" leads to one that every machine passes."
                        .formatted(TxtText.excerpt(include.term().text()))));
  }

  /** The first include whose match is a pass, of a record that every machine passes. */
  private static Optional<SpfBranch> openInclude(SpfTree tree) {
    if (!tree.record().problems().isEmpty()) {
      return Optional.empty();
    }
    return tree.branches().stream()
        .flatMap(branch -> branch.tree().flatMap(below -> openInclude(branch, below)).stream())
        .findFirst();
  }

  private static Optional<SpfBranch> openInclude(SpfBranch branch, SpfTree below) {
    if (branch.term() instanceof Term.Directive include) {
      boolean open = include.qualifier() == Qualifier.PASS && everybodyPasses(below);
      return open ? Optional.of(branch) : Optional.empty();
    }
    return openInclude(below);
  }

  private static boolean everybodyPasses(SpfTree tree) {
    if (!tree.record().problems().isEmpty()) {
      return false;
    }
    boolean passAll =
        tree.record().all().filter(all -> all.qualifier() == Qualifier.PASS).isPresent();
    return passAll || openInclude(tree).isPresent() || redirectsToPass(tree);
  }

  private static boolean redirectsToPass(SpfTree tree) {
    return tree.branches().stream()
        .filter(branch -> branch.term() instanceof Term.Redirect)
        .flatMap(branch -> branch.tree().stream())
        .anyMatch(SpfPassAll::everybodyPasses);
  }
}
