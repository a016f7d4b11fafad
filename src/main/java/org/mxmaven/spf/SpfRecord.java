package org.mxmaven.spf;

import java.util.List;
import java.util.Optional;

/**
 * An SPF record taken apart (RFC 7208 §4.5, §12), as far as it can be.
 *
 * @param text the joined strings, one char per byte, so that a char's index is its byte's position
 * @param terms all terms after the version, in order, malformed ones too
 * @param problems every violation of the grammar, by position
 */
public record SpfRecord(String text, List<Term> terms, List<SpfProblem> problems) {
  public SpfRecord {
    terms = List.copyOf(terms);
    problems = List.copyOf(problems);
  }

  /** Directives up to and with the first {@code all}; none after it is ever evaluated (§5.1). */
  public List<Term.Directive> evaluatedDirectives() {
    List<Term.Directive> directives = directives();
    for (int i = 0; i < directives.size(); i++) {
      if (directives.get(i).mechanism() instanceof Mechanism.All) {
        return directives.subList(0, i + 1);
      }
    }
    return directives;
  }

  /** The first {@code all}. */
  public Optional<Term.Directive> all() {
    return directives().stream().filter(d -> d.mechanism() instanceof Mechanism.All).findFirst();
  }

  /** The redirect that evaluation follows: none beside an {@code all} (§6.1). */
  public Optional<Term.Redirect> effectiveRedirect() {
    return all().isPresent() ? Optional.empty() : first(Term.Redirect.class);
  }

  /** Where the explanation of a fail is (§6.2). */
  public Optional<Term.Explanation> explanation() {
    return first(Term.Explanation.class);
  }

  private List<Term.Directive> directives() {
    return terms.stream()
        .filter(Term.Directive.class::isInstance)
        .map(Term.Directive.class::cast)
        .toList();
  }

  private <T extends Term> Optional<T> first(Class<T> type) {
    return terms.stream().filter(type::isInstance).map(type::cast).findFirst();
  }
}
