package org.mxmaven.assess;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.Name;

/**
 * Judges domains together on answers that are at hand: what any of them leaves open is asked for at
 * once, round by round, so that there are as many rounds for many domains as for one.
 */
public final class Rounds {
  private final Assessor assessor;

  public Rounds(Assessor assessor) {
    this.assessor = assessor;
  }

  /**
   * Judges domains.
   *
   * @param answers gives an answer to every question that it is asked, a failure where there is
   *     none
   * @return the assessments in the order of the domains
   */
  public List<Assessment> assess(
      List<Name> domains, Function<Set<Question>, Map<Question, Answer>> answers) {
    Map<Question, Answer> known = new HashMap<>();
    List<Case> cases = domains.stream().map(domain -> new Case(domain, known)).toList();
    while (true) {
      Set<Question> open = new HashSet<>();
      cases.forEach(each -> open.addAll(each.open()));
      if (open.isEmpty()) {
        return cases.stream().map(Case::assessment).toList();
      }
      Map<Question, Answer> round = answers.apply(open);
      for (Question question : open) {
        known.put(question, Objects.requireNonNull(round.get(question), "an answer to each"));
      }
      cases.forEach(Case::goOn);
    }
  }

  /** A domain that is being judged. */
  private final class Case {
    private final Name domain;
    private final Map<Question, Answer> known;
    private Progress progress;

    /**
     * @param known the answers so far, of all domains
     */
    Case(Name domain, Map<Question, Answer> known) {
      this.domain = domain;
      this.known = known;
      this.progress = assess(Evidence.none());
    }

    /** None once it is decided. */
    Set<Question> open() {
      return progress instanceof Progress.Open open ? open.questions() : Set.of();
    }

    void goOn() {
      if (progress instanceof Progress.Open open) {
        progress = assess(open.evidence());
      }
    }

    private Progress assess(Evidence evidence) {
      return assessor.assess(
          domain, evidence, question -> Optional.ofNullable(known.get(question)));
    }

    Assessment assessment() {
      return ((Progress.Done) progress).assessment();
    }
  }
}
