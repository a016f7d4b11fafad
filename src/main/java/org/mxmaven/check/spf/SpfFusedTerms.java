package org.mxmaven.check.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.spf.FusedTerms;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;

/** Two SPF terms that lack the blank between them and make a well-formed one together. */
public final class SpfFusedTerms extends Check {
  public SpfFusedTerms() {
    super(
        "spf-fused-terms",
        Severity.HIGH,
        "SPF terms without a blank between them",
        "Only blanks part the terms of an SPF record. Without one, -all becomes the end of the"
            + " domain in front of it: the term leads to a name that does not exist, its sender is"
            + " lost, and the record no longer asks receivers to refuse anything.",
        "Put a blank in front of -all.",
        "RFC 7208 §4.6.1",
        new Example(
            "shop.example",
            List.of(
                "shop.example. TXT \"v=spf1 a:mail.shop.example-all\"",
                "mail.shop.example. A 192.0.2.25"),
            List.of(
                "shop.example. TXT \"v=spf1 a:mail.shop.example -all\"",
                "mail.shop.example. A 192.0.2.25")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return SpfOwnRecords.of(assessment).stream()
        .flatMap(tree -> findings(tree, tree.domain().equals(assessment.domain())));
  }

  private Stream<Finding> findings(SpfTree tree, boolean own) {
    List<Finding> found = new ArrayList<>(0);
    for (Term term : tree.record().terms()) {
      Optional<FusedTerms> fused = FusedTerms.in(term);
      // Of strings of the domain's own record that join without a blank there is a check already.
      if (fused.isPresent()
          && !(own && isBetweenStrings(tree, term.position() + fused.get().first().length()))) {
        found.add(finding(SpfSubjects.term(tree, term), arguments(fused.get())));
      }
    }
    return found.stream().distinct();
  }

  private static boolean isBetweenStrings(SpfTree tree, int position) {
    int end = 0;
    for (byte[] string : tree.text().strings()) {
      end += string.length;
      if (end >= position) {
        break;
      }
    }
    return end == position;
  }

  private static Arguments arguments(FusedTerms fused) {
    return Arguments.none()
        .and("after", fused.second())
        .and("meant", TxtText.excerpt(fused.parted()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "\"%s\": the blank before \"%s\" is missing; was \"%s\" meant?"
        .formatted(arguments.text("term"), arguments.text("after"), arguments.text("meant"));
  }
}
