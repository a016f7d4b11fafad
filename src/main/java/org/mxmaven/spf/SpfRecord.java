package org.mxmaven.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An SPF record taken apart (RFC 7208 §4.5, §12), as far as it can be. A record that many domains
 * include is judged thousands of times, so what follows from its terms is found once. Immutable.
 */
public final class SpfRecord {
  private final String text;
  private final List<Term> terms;
  private final List<SpfProblem> problems;
  private final List<Term.Directive> evaluated;
  private final Optional<Term.Directive> all;
  private final Optional<Term.Redirect> redirect;

  /**
   * A record of these parts.
   *
   * @param text the joined strings, one char per byte, so that a char's index is its byte's
   *     position
   * @param terms all terms after the version, in order, malformed ones too
   * @param problems every violation of the grammar, by position
   */
  SpfRecord(String text, List<Term> terms, List<SpfProblem> problems) {
    this.text = text;
    this.terms = List.copyOf(terms);
    this.problems = List.copyOf(problems);
    this.evaluated = evaluated(terms);
    this.all =
        evaluated.isEmpty() ? Optional.empty() : onlyAll(evaluated.get(evaluated.size() - 1));
    this.redirect = first(Term.Redirect.class);
  }

  public String text() {
    return text;
  }

  public List<Term> terms() {
    return terms;
  }

  public List<SpfProblem> problems() {
    return problems;
  }

  /** Directives up to and with the first {@code all}; none after it is ever evaluated (§5.1). */
  public List<Term.Directive> evaluatedDirectives() {
    return evaluated;
  }

  /** The first {@code all}. */
  public Optional<Term.Directive> all() {
    return all;
  }

  /** The redirect that evaluation follows: none beside an {@code all} (§6.1). */
  public Optional<Term.Redirect> effectiveRedirect() {
    return all.isPresent() ? Optional.empty() : redirect;
  }

  /** Where the explanation of a fail is (§6.2). */
  public Optional<Term.Explanation> explanation() {
    return first(Term.Explanation.class);
  }

  private static List<Term.Directive> evaluated(List<Term> terms) {
    List<Term.Directive> directives = new ArrayList<>(terms.size());
    for (Term term : terms) {
      if (term instanceof Term.Directive directive) {
        directives.add(directive);
        if (directive.mechanism() instanceof Mechanism.All) {
          break;
        }
      }
    }
    return List.copyOf(directives);
  }

  private static Optional<Term.Directive> onlyAll(Term.Directive last) {
    return last.mechanism() instanceof Mechanism.All ? Optional.of(last) : Optional.empty();
  }

  private <T extends Term> Optional<T> first(Class<T> type) {
    return terms.stream().filter(type::isInstance).map(type::cast).findFirst();
  }
}
