package org.mxmaven.spf.mend;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mxmaven.spf.Coverage;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.Qualifier;
import org.mxmaven.spf.SpfRecord;
import org.mxmaven.spf.Term;
import org.mxmaven.spf.Term.Directive;

/** Writes an SPF record anew as its author meant it, without what stands there twice. */
public final class SpfMender {
  /** Nobody has a record of more terms; comparing those of a hostile one would take long. */
  private static final int MOST_TERMS = 500;

  private SpfMender() {}

  /**
   * A record that lets the same senders pass, and those that somebody wrote down behind {@code all}
   * (RFC 7208 §5.1): they come before it. A directive goes if an earlier one says the same of all
   * its senders; of two that contradict each other both stay, as does a redirect beside {@code all}
   * (§6.1), since only the owner knows which of them was meant. A version within the record, as
   * when a record was pasted twice, goes too. What stays is as written. Empty if there is nothing
   * to mend, or if the record breaks the grammar.
   */
  static Optional<String> of(SpfRecord record) {
    return of(record, Coverage.Includes.UNKNOWN);
  }

  /** The same, and without includes that lead nowhere but where earlier ones lead. */
  public static Optional<String> of(SpfRecord record, Coverage.Includes includes) {
    if (!record.problems().isEmpty() || record.terms().size() > MOST_TERMS) {
      return Optional.empty();
    }
    List<Term> kept = inOrder(withoutRepetition(record.terms(), includes));
    return kept.equals(record.terms())
        ? Optional.empty()
        : Optional.of(
            kept.stream().map(t -> " " + t.text()).collect(Collectors.joining("", "v=spf1", "")));
  }

  /** The terms with those before {@code all} that were meant to be; as they are if that is open. */
  private static List<Term> inOrder(List<Term> terms) {
    List<Term> ordered = new ArrayList<>();
    List<Term> others = new ArrayList<>();
    Optional<Directive> all = Optional.empty();
    int place = 0;
    for (Term term : terms) {
      if (!(term instanceof Directive directive)) {
        ordered.add(term);
      } else if (all.isEmpty()) {
        place = ordered.size();
        ordered.add(term);
        all = Optional.of(directive).filter(SpfMender::isAll);
      } else if (directive.qualifier() == Qualifier.PASS && !isAll(directive)) {
        ordered.add(place++, term);
      } else if (!isAll(directive) || directive.qualifier() != all.get().qualifier()) {
        others.add(term);
      }
    }
    return others.isEmpty() ? ordered : terms;
  }

  private static List<Term> withoutRepetition(List<Term> terms, Coverage.Includes includes) {
    List<Term> kept = new ArrayList<>();
    Map<Qualifier, Coverage> earlier = new EnumMap<>(Qualifier.class);
    for (Term term : terms) {
      boolean repeated =
          term instanceof Directive directive
              ? earlier
                  .computeIfAbsent(directive.qualifier(), q -> new Coverage(includes))
                  .read(directive)
                  .isPresent()
              : isVersion(term);
      if (!repeated) {
        kept.add(term);
      }
    }
    return kept;
  }

  private static boolean isVersion(Term term) {
    return term instanceof Term.UnknownModifier && term.text().equalsIgnoreCase("v=spf1");
  }

  private static boolean isAll(Directive directive) {
    return directive.mechanism() instanceof Mechanism.All;
  }
}
