package org.mxmaven.dkim.selector;

/** A text is no selector; the reason is a clause that says what is wrong with "it". */
public final class BadSelectorException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public BadSelectorException(String reason) {
    super(reason);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
