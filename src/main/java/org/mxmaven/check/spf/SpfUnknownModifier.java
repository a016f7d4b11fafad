package org.mxmaven.check.spf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.spf.ReportModifiers;
import org.mxmaven.spf.Term;
import org.mxmaven.spf.mend.ModifierMender;
import org.mxmaven.txt.TxtText;

/** A modifier of SPF that receivers do not know, or that is not well formed. */
public final class SpfUnknownModifier extends Check {
  private static final String REASON = "reason";
  private static final String MEANT = "meant";
  private static final String MECHANISM = "mechanism";

  public SpfUnknownModifier() {
    super(
        "spf-unknown-modifier",
        Severity.INFO,
        "SPF modifier that receivers skip",
        "A word with an equals sign is a modifier, and receivers skip those that they do not know,"
            + " and ra, rp and rr where they are not well formed. That does no harm, unless"
            + " something else was meant: where it was a mechanism, or a redirect, a sender is"
            + " lost, which is medium.",
        "Nothing to do if it is a note of yours. A mechanism takes a colon instead: ip4:, include:,"
            + " a:.",
        "RFC 7208 §6, RFC 6652 §3",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 ip4=192.0.2.25 -all\""),
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.25 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return SpfOwnRecords.of(assessment).stream().flatMap(this::findings);
  }

  /** Of these, only a version within the record is taken out: it was pasted twice. */
  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return SpfMends.of(assessment, finding);
  }

  private Stream<Finding> findings(SpfTree tree) {
    return tree.record().terms().stream()
        .filter(Term.UnknownModifier.class::isInstance)
        .map(Term.UnknownModifier.class::cast)
        .flatMap(modifier -> finding(tree, modifier).stream())
        .distinct();
  }

  private Optional<Finding> finding(SpfTree tree, Term.UnknownModifier modifier) {
    Subject term = SpfSubjects.term(tree, modifier);
    if (ReportModifiers.isOne(modifier)) {
      return ReportModifiers.fault(tree.record(), modifier)
          .map(fault -> finding(term, Arguments.none().and(REASON, fault)));
    }
    Arguments lost = lost(modifier);
    return Optional.of(finding(lost.all().isEmpty() ? severity() : Severity.MEDIUM, term, lost));
  }

  /** What makes it likely that a sender is lost; none if nothing does. */
  private static Arguments lost(Term.UnknownModifier modifier) {
    Arguments none = Arguments.none();
    return ModifierMender.of(modifier)
        .map(meant -> none.and(MEANT, TxtText.excerpt(meant)))
        .orElse(ModifierMender.isMechanism(modifier) ? none.and(MECHANISM, modifier.name()) : none);
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String rest = ".";
    if (arguments.has(REASON)) {
      rest = ": %s (RFC 6652 §3).".formatted(arguments.text(REASON));
    } else if (arguments.has(MEANT)) {
      rest = "; was \"%s\" meant?".formatted(arguments.text(MEANT));
    } else if (arguments.has(MECHANISM)) {
      rest = ": %s is a mechanism and takes no \"=\".".formatted(arguments.text(MECHANISM));
    }
    return "Receivers skip \"%s\"%s".formatted(arguments.text("term"), rest);
  }
}
