package org.mxmaven.checkhost;

import java.util.Optional;

/** Ends an evaluation with temperror or permerror, however deep it is (RFC 7208 §5). */
final class Failed extends Exception {
  private static final long serialVersionUID = 1L;

  private final Result result;
  private final String reason;

  private Failed(Result result, String reason) {
    super(reason, null, false, false);
    this.result = result;
    this.reason = reason;
  }

  static Failed forNow(String reason) {
    return new Failed(Result.TEMPERROR, reason);
  }

  static Failed forGood(String reason) {
    return new Failed(Result.PERMERROR, reason);
  }

  /** The end of the evaluation, where it is. */
  Decision at(Evaluator evaluator) {
    String domain = evaluator.domain();
    return new Decision(
        result, evaluator.term(), domain, Optional.empty(), domain, Optional.of(reason));
  }
}
