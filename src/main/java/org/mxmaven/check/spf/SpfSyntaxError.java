package org.mxmaven.check.spf;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SyntaxErrors;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.spf.SpfProblem;
import org.mxmaven.txt.TxtText;

/** A term that breaks the grammar of SPF. */
public final class SpfSyntaxError extends Check {
  private static final String LEFT_OUT = "left_out";

  public SpfSyntaxError() {
    super(
        "spf-syntax-error",
        Severity.HIGH,
        "SPF record with a syntax error",
        "A receiver that finds one faulty term answers permerror to the whole "
            + "record: none of it protects anything, and honest mail may be refused too.",
        "Mend the term that is named. Positions count the characters of the joined "
            + "record from 1.",
        "RFC 7208 §4.6",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 ipv4:192.0.2.10 -all\""),
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.10 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.spf().tree().stream()
        .flatMap(SpfTree::all)
        .filter(tree -> !tree.record().problems().isEmpty())
        .flatMap(this::findings)
        .distinct();
  }

  private Stream<Finding> findings(SpfTree tree) {
    Stream<Finding> listed =
        SyntaxErrors.listed(tree.record()).stream().map(problem -> finding(tree, problem));
    int leftOut = SyntaxErrors.leftOut(tree.record());
    return leftOut == 0
        ? listed
        : Stream.concat(
            listed,
            Stream.of(
                finding(Subject.domain(tree.domain()), Arguments.none().and(LEFT_OUT, leftOut))));
  }

  private Finding finding(SpfTree tree, SpfProblem problem) {
    return finding(
        Subject.term(tree.domain(), TxtText.excerpt(problem.term())),
        Arguments.none()
            .and("position", problem.position() + 1)
            .and("reason", problem.message())
            .and("reference", "RFC 7208 §" + problem.reference()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return arguments.has(LEFT_OUT)
        ? SyntaxErrors.leftOut(arguments.number(LEFT_OUT)) + "."
        : SyntaxErrors.text(
                arguments.number("position"),
                arguments.text("term"),
                arguments.text("reason"),
                arguments.text("reference"))
            + ".";
  }
}
