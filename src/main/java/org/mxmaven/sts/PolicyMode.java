package org.mxmaven.sts;

import java.util.Optional;

/** What senders do with mail for a host that does not fit the policy (RFC 8461 §5). */
public enum PolicyMode {
  /** They deliver, and report it. */
  TESTING("testing"),
  /** They do not deliver. */
  ENFORCE("enforce"),
  /** They act as if there were no policy. */
  NONE("none");

  private final String text;

  PolicyMode(String text) {
    this.text = text;
  }

  /** As a policy writes it. */
  public String text() {
    return text;
  }

  /** The mode that is written so, in lower case. */
  static Optional<PolicyMode> of(String text) {
    for (PolicyMode mode : values()) {
      if (mode.text.equals(text)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
