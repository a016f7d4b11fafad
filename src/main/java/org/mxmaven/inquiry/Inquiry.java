package org.mxmaven.inquiry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.Obtained;
import org.mxmaven.evidence.Question;

/**
 * What one part of the judge asks in a {@link Pass}, and what is unknown to it. It sees nothing of
 * what other parts ask, so that it does not matter which of them comes first.
 */
public final class Inquiry {
  private final Pass pass;
  private final Set<Asked<?>> asked = new HashSet<>();
  private final List<FailedLookup> failures = new ArrayList<>();
  private final Set<Asked<?>> neverAsked = new HashSet<>(0);

  public Inquiry(Pass pass) {
    this.pass = pass;
  }

  /** What came back; where nothing did yet, that is noted as open. */
  public <R extends Obtained> Optional<R> ask(Asked<R> what) {
    asked.add(what);
    return pass.ask(what);
  }

  /** What came back if it was asked for here already; else empty, and nothing is noted. */
  public <R extends Obtained> Optional<R> answered(Asked<R> what) {
    return asked.contains(what) ? pass.answered(what) : Optional.empty();
  }

  /** Whether that was asked here in vain. */
  public boolean isOpen(Asked<?> what) {
    return asked.contains(what) && pass.open().contains(what);
  }

  /** Whether there will be another pass, as far as is known by now. */
  public boolean goesOn() {
    return !pass.open().isEmpty();
  }

  /** Notes that something is unknown for want of an answer; each question is noted once. */
  public void failed(Question question, Answer.Unusable why, String unknown) {
    FailedLookup.note(new FailedLookup(question, why, unknown), failures);
  }

  public List<FailedLookup> failures() {
    return failures;
  }

  /** Notes that there is no answer since nobody ever asked: it is no evidence then, of anything. */
  public void neverAsked(Asked<?> what) {
    neverAsked.add(what);
  }

  public Set<Asked<?>> neverAsked() {
    return neverAsked;
  }
}
