package org.mxmaven.scan;

/** A text is no domain name. */
public final class BadDomainException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  BadDomainException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Why it is none: a clause that begins with "it" or "a label". */
  public String reason() {
    return reason;
  }
}
