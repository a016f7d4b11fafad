package org.mxmaven.checkhost;

/** Breaks an evaluation off until what it has asked for is known. */
final class Unanswered extends Exception {
  private static final long serialVersionUID = 1L;

  Unanswered() {
    super("something is open", null, false, false);
  }
}
