package org.mxmaven.check.spf;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.assess.spf.SpfTree.SpfBranch.Outcome;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dns.Names;

/** An SPF record that leads back to itself. */
public final class SpfIncludeLoop extends Check {
  public SpfIncludeLoop() {
    super(
        "spf-include-loop",
        Severity.HIGH,
        "SPF record leads back to itself",
        "An include or redirect leads back to a record that led to it. Receivers go round until"
            + " they have used up their DNS look-ups, and answer permerror.",
        "Take out the term that closes the circle: it is in the record that is named last but one.",
        "RFC 7208 §5.2, §4.6.4",
        new Example(
            "shop.example",
            List.of(
                "shop.example. TXT \"v=spf1 include:_spf.shop.example -all\"",
                "_spf.shop.example. TXT \"v=spf1 include:shop.example -all\""),
            List.of(
                "shop.example. TXT \"v=spf1 include:_spf.shop.example -all\"",
                "_spf.shop.example. TXT \"v=spf1 ip4:192.0.2.10 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.spf().tree().filter(SpfIncludeLoop::hasLoop).stream()
        .flatMap(tree -> loops(tree, Names.text(tree.domain())))
        .map(path -> finding(assessment, path));
  }

  private static boolean hasLoop(SpfTree tree) {
    for (SpfBranch branch : tree.branches()) {
      if (branch.outcome() == Outcome.LOOP
          || (branch.tree().isPresent() && hasLoop(branch.tree().get()))) {
        return true;
      }
    }
    return false;
  }

  /** The paths from the top to each name that was on the path already. */
  private static Stream<String> loops(SpfTree tree, String path) {
    return tree.branches().stream().flatMap(branch -> loops(branch, path));
  }

  private static Stream<String> loops(SpfBranch branch, String path) {
    String longer = path + branch.target().map(name -> " > " + Names.text(name)).orElse("");
    return branch.outcome() == Outcome.LOOP
        ? Stream.of(longer)
        : branch.tree().stream().flatMap(tree -> loops(tree, longer));
  }

  private Finding finding(Assessment assessment, String path) {
    return finding(Subject.domain(assessment.domain()), Arguments.none().identifying("path", path));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The SPF record goes in a circle: %s.".formatted(arguments.text("path"));
  }
}
