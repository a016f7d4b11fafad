package org.mxmaven.dns.live.carrier;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** Ids that nobody can foresee (RFC 5452 §9.2), drawn many at a time. For one thread only. */
final class RandomIds {
  private static final int AT_ONCE = 2048;

  private final SecureRandom random = new SecureRandom();
  private final ByteBuffer drawn = ByteBuffer.allocate(AT_ONCE * Short.BYTES).limit(0);

  /** A number from 0 to 65535. */
  public int next() {
    if (!drawn.hasRemaining()) {
      random.nextBytes(drawn.array());
      drawn.clear();
    }
    return Short.toUnsignedInt(drawn.getShort());
  }
}
