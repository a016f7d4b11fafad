package org.mxmaven.check.spf;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** An mx term of SPF that leads to more hosts than receivers look up. */
public final class SpfTooManyMxHosts extends Check {
  public SpfTooManyMxHosts() {
    super(
        "spf-too-many-mx-hosts",
        Severity.HIGH,
        "SPF mx with more than 10 mail hosts",
        "For one mx term a receiver looks up at most 10 mail hosts; with more it answers permerror:"
            + " nothing is protected, and honest mail may be refused too. This limit is apart from"
            + " that of 10 look-ups.",
        "Replace the mx by ip4 and ip6 with the addresses of the hosts that send, or reduce the MX"
            + " records to 10.",
        "RFC 7208 §4.6.4",
        new Example("shop.example", zone(11), zone(10)));
  }

  private static List<String> zone(int hosts) {
    return Stream.concat(
            Stream.of("shop.example. TXT \"v=spf1 mx -all\""),
            IntStream.rangeClosed(1, hosts)
                .mapToObj(i -> "shop.example. MX 10 mx%d.shop.example.".formatted(i)))
        .toList();
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.spf().tree().stream()
        .flatMap(SpfTree::all)
        .flatMap(tree -> tree.branches().stream().flatMap(branch -> findings(tree, branch)))
        .distinct();
  }

  private Stream<Finding> findings(SpfTree tree, SpfBranch branch) {
    return branch.hasTooManyHosts()
        ? Stream.of(
            finding(
                SpfSubjects.term(tree, branch.term()),
                Arguments.none().and("hosts", branch.hosts().exchangers())))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "\"%s\" leads to %d mail hosts; %d are allowed."
        .formatted(arguments.text("term"), arguments.number("hosts"), SpfAssessment.MAX_MX_HOSTS);
  }
}
