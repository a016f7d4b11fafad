package org.mxmaven.check.spf;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.Term;

/** An SPF record that relies on reverse DNS. */
public final class SpfPtr extends Check {
  public SpfPtr() {
    super(
        "spf-ptr",
        Severity.LOW,
        "SPF uses ptr",
        "The ptr mechanism is slow and unreliable, costs the name servers of the sender's address"
            + " many questions, and should not be published. Some receivers skip it or refuse"
            + " records that use it.",
        "Replace it by ip4 and ip6 with the addresses of the senders.",
        "RFC 7208 §5.5",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 ptr -all\""),
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.25 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.spf().tree().stream()
        .flatMap(SpfTree::all)
        .flatMap(this::findings)
        .distinct();
  }

  private Stream<Finding> findings(SpfTree tree) {
    return tree.record().terms().stream()
        .filter(SpfPtr::isPtr)
        .map(term -> finding(SpfSubjects.term(tree, term), Arguments.none()));
  }

  private static boolean isPtr(Term term) {
    return term instanceof Term.Directive directive
        && directive.mechanism() instanceof Mechanism.Ptr;
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "\"%s\" in the SPF record of %s relies on reverse DNS."
        .formatted(arguments.text("term"), subject.text());
  }
}
