package org.mxmaven.scan;

import org.mxmaven.evidence.BrokenResolverException;

/** A scan cannot go on, since something went wrong within the program: memory is short, say. */
public final class BrokenScanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenScanException(Throwable cause) {
    super(cause instanceof BrokenResolverException ? cause.getMessage() : cause.toString(), cause);
  }
}
