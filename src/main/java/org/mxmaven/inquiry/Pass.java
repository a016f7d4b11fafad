package org.mxmaven.inquiry;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.AtHand;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Obtained;

/**
 * One pass over the evidence, and over what else is at hand: notes what it took from there, and
 * what is missing.
 */
public final class Pass {
  private final Evidence evidence;
  private final AtHand atHand;
  private final Evidence.Builder taken = Evidence.builder();
  private final Set<Asked<?>> open = new LinkedHashSet<>();
  private boolean anyTaken;

  /**
   * @param atHand looked at for what the evidence does not tell, once for each
   */
  public Pass(Evidence evidence, AtHand atHand) {
    this.evidence = evidence;
    this.atHand = atHand;
  }

  /** What came back; where nothing did yet, that is noted as open. */
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

  /** What came back if it was asked for already. */
  <R extends Obtained> Optional<R> answered(Asked<R> asked) {
    Optional<R> answer = evidence.answer(asked);
    return answer.isPresent() || !anyTaken ? answer : taken.answer(asked);
  }

  /** What was asked in vain. */
  public Set<Asked<?>> open() {
    return open;
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
}
