package org.mxmaven.bench;

/** What may stand before {@code all} in an SPF record, and the verdict that follows from it. */
enum Qualifier {
  SOFT_FAIL("~", "SOFT_FAIL"),
  FAIL("-", "HARD_FAIL"),
  NEUTRAL("?", "NEUTRAL"),
  PASS("+", "PASS"),
  /** No qualifier means {@code +} (RFC 7208 §4.6.2). */
  NONE("", "PASS");

  private final String text;
  private final String policy;

  Qualifier(String text, String policy) {
    this.text = text;
    this.policy = policy;
  }

  String text() {
    return text;
  }

  String policy() {
    return policy;
  }

  static Qualifier any(Dice dice) {
    int percent = dice.below(100);
    if (percent < 50) {
      return SOFT_FAIL;
    } else if (percent < 90) {
      return FAIL;
    } else if (percent < 96) {
      return NEUTRAL;
    }
    return percent < 99 ? PASS : NONE;
  }
}
