package org.mxmaven.certificate;

import org.jspecify.annotations.Nullable;

/** A trust store cannot be used; the message is one clause for the user. */
public final class BadTrustStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadTrustStoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
