package org.mxmaven.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.AtHand;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Obtained;
import org.mxmaven.evidence.Question;

/**
 * One pass of the judge over the evidence, and over what else is at hand: notes what it took from
 * there, what is missing and what failed.
 */
public final class Inquiry {
  private final Evidence evidence;
  private final AtHand atHand;
  private final Evidence.Builder taken = Evidence.builder();
  private final Set<Asked<?>> open = new LinkedHashSet<>();
  private final List<FailedLookup> failures = new ArrayList<>();
  private boolean anyTaken;

  /**
   * @param atHand looked at for what the evidence does not tell, once for each
   */
  public Inquiry(Evidence evidence, AtHand atHand) {
    this.evidence = evidence;
    this.atHand = atHand;
  }

  /** The answer; an absent one is noted as an open question. */
  public <R extends Obtained> Optional<R> ask(Asked<R> asked) {
    Optional<R> answer = answered(asked);
    if (answer.isPresent() || open.contains(asked)) {
      return answer;
    }
    Optional<R> found = atHand.atHand(asked);
    if (found.isPresent()) {
      taken.put(asked, found.get());
      anyTaken = true;
    } else {
      open.add(asked);
    }
    return found;
  }

  /** The answer if it was asked for already; an absent one is not noted. */
  public <R extends Obtained> Optional<R> answered(Asked<R> asked) {
    Optional<R> answer = evidence.answer(asked);
    return answer.isPresent() ? answer : taken.answer(asked);
  }

  /** The evidence, and what was taken from what is at hand. Nothing more may be asked then. */
  public Evidence evidence() {
    return anyTaken ? evidence.with(taken.build()) : evidence;
  }

  /**
   * How far this pass gets.
   *
   * @param result called if nothing is open
   */
  public <T> Standing<T> standing(Supplier<T> result) {
    return open.isEmpty()
        ? new Standing.Done<>(result.get())
        : new Standing.Open<>(open, evidence());
  }

  /** Notes that something is unknown because a look-up failed; each question is noted once. */
  public void failed(Question question, Failure failure, String unknown) {
    for (int i = 0; i < failures.size(); i++) {
      FailedLookup noted = failures.get(i);
      if (noted.question().equals(question)) {
        failures.set(i, noted.and(unknown));
        return;
      }
    }
    failures.add(new FailedLookup(question, failure, unknown));
  }

  /** Whether that was asked in vain. */
  public boolean isOpen(Asked<?> asked) {
    return open.contains(asked);
  }

  public Set<Asked<?>> open() {
    return open;
  }

  public List<FailedLookup> failures() {
    return failures;
  }
}
