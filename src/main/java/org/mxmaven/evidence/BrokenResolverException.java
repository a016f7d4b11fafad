package org.mxmaven.evidence;

/**
 * A resolver answers nothing any more, since something went wrong within it: memory is short, say.
 * That is no {@link Failure}, of which a server or the network is the cause.
 */
public final class BrokenResolverException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BrokenResolverException(Throwable cause) {
    super("the look-ups broke off: " + cause, cause);
  }
}
