package org.mxmaven.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes an SPF record anew without the terms that evaluation never reaches (RFC 7208 §4.6.2). */
public final class SpfMend {
  /** Nobody has a record of more terms; comparing those of a hostile one would take long. */
  private static final int MOST_TERMS = 500;

  private SpfMend() {}

  /**
   * A record that says the same of every sender: without directives after {@code all} (§5.1),
   * without a redirect beside it (§6.1), and without directives that match only senders that an
   * earlier one has matched already. What stays is as written and in the same order. Empty if there
   * is nothing to mend, or if the record breaks the grammar, since only its owner knows what was
   * meant.
   */
  public static Optional<String> of(SpfRecord record) {
    return of(record, Set.of());
  }

  /**
   * The same, and without terms of which the caller knows that they change nothing.
   *
   * @param redundant terms of the record
   */
  public static Optional<String> of(SpfRecord record, Set<? extends Term> redundant) {
    if (!record.problems().isEmpty() || record.terms().size() > MOST_TERMS) {
      return Optional.empty();
    }
    List<Term> kept = kept(record, redundant);
    return kept.size() == record.terms().size()
        ? Optional.empty()
        : Optional.of(
            kept.stream().map(t -> " " + t.text()).collect(Collectors.joining("", "v=spf1", "")));
  }

  private static List<Term> kept(SpfRecord record, Set<? extends Term> redundant) {
    boolean ends = record.all().isPresent();
    boolean ended = false;
    List<Term> kept = new ArrayList<>();
    List<Mechanism> earlier = new ArrayList<>();
    for (Term term : record.terms()) {
      if (term instanceof Term.Directive directive) {
        Mechanism mechanism = directive.mechanism();
        boolean drop = ended || redundant.contains(term);
        if (!drop && earlier.stream().noneMatch(e -> Coverage.covers(e, mechanism))) {
          kept.add(term);
          earlier.add(mechanism);
        }
        ended |= mechanism instanceof Mechanism.All;
      } else if (!(ends && term instanceof Term.Redirect)) {
        kept.add(term);
      }
    }
    return kept;
  }
}
