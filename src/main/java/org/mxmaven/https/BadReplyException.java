package org.mxmaven.https;

import java.io.IOException;

/** A server said something that is no reply of HTTP, or broke its reply off. */
final class BadReplyException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what it did, as a clause behind its address
   */
  BadReplyException(String message) {
    super(message);
  }
}
