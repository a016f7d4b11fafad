package org.mxmaven.spf;

/** What a matching mechanism says of the sender (RFC 7208 §4.6.2). */
public enum Qualifier {
  PASS('+'),
  FAIL('-'),
  SOFT_FAIL('~'),
  NEUTRAL('?');

  private final char sign;

  Qualifier(char sign) {
    this.sign = sign;
  }

  char sign() {
    return sign;
  }
}
