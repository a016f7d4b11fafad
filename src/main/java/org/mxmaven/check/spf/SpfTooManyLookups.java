package org.mxmaven.check.spf;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.assess.spf.SpfTree.SpfBranch.Outcome;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.txt.TxtText;

/** An SPF record that costs more DNS look-ups than receivers make. */
public final class SpfTooManyLookups extends Check {
  private static final int MOST_BRANCHES = 20;
  private static final int DEEPEST = 3;

  public SpfTooManyLookups() {
    super(
        "spf-too-many-lookups",
        Severity.HIGH,
        "SPF takes more than 10 DNS look-ups",
        "A receiver makes at most 10 DNS look-ups for include, a, mx, ptr, exists "
            + "and redirect, those of included records counted too. At the eleventh it "
            + "answers permerror: the senders named after that point fail, and the policy "
            + "at the end is never reached.",
        "Take out what is no longer used, replace a and mx by ip4 and ip6, and "
            + "leave out includes that others contain already.",
        "RFC 7208 §4.6.4",
        new Example(
            "shop.example",
            Stream.concat(
                    Stream.of(
                        "shop.example. TXT \"v=spf1 include:_spf.shop.example -all\"",
                        "_spf.shop.example. TXT \"v=spf1 %s -all\""
                            .formatted(senders().map("a:"::concat).collect(joining(" ")))),
                    senders().map(sender -> sender + ". A 192.0.2.10"))
                .toList(),
            List.of(
                "shop.example. TXT \"v=spf1 include:_spf.shop.example -all\"",
                "_spf.shop.example. TXT \"v=spf1 ip4:192.0.2.10 -all\"")));
  }

  private static Stream<String> senders() {
    return IntStream.rangeClosed(1, SpfAssessment.MAX_LOOKUPS)
        .mapToObj("m%d.shop.example"::formatted);
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment
        .spf()
        .tree()
        .filter(tree -> tree.lookups() > SpfAssessment.MAX_LOOKUPS)
        .map(tree -> finding(Subject.domain(assessment.domain()), arguments(tree)))
        .stream();
  }

  private static Arguments arguments(SpfTree tree) {
    boolean exact = tree.isComplete();
    return Arguments.none()
        .and("lookups", exact ? tree.lookups() : SpfAssessment.MAX_LOOKUPS + 1)
        .and("exact", exact)
        .and("terms", branches(tree, 1));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The SPF record takes %s DNS look-ups, where 10 are allowed: %s."
        .formatted(
            arguments.flag("exact") ? String.valueOf(arguments.number("lookups")) : "more than 10",
            String.join(", ", arguments.texts("terms")));
  }

  /** The branches with the cost of each, the records below them in brackets. */
  private static List<String> branches(SpfTree tree, int depth) {
    List<String> texts = new ArrayList<>();
    for (SpfBranch branch : tree.branches()) {
      if (texts.size() == MOST_BRANCHES) {
        texts.add("...");
        break;
      }
      String text = TxtText.excerpt(branch.term().text()) + ' ' + cost(branch);
      boolean deeper = depth < DEEPEST && branch.lookups() > 1 && branch.tree().isPresent();
      texts.add(
          deeper
              ? "%s (%s)"
                  .formatted(text, String.join(", ", branches(branch.tree().get(), depth + 1)))
              : text);
    }
    return texts;
  }

  /** Of what was not followed to its end the number would say how far we went. */
  private static String cost(SpfBranch branch) {
    if (branch.outcome() == Outcome.BEYOND_LIMIT) {
      return "...";
    }
    boolean exact = branch.tree().map(SpfTree::isComplete).orElse(true);
    return exact || branch.lookups() <= SpfAssessment.MAX_LOOKUPS
        ? String.valueOf(branch.lookups())
        : "more than 10";
  }
}
