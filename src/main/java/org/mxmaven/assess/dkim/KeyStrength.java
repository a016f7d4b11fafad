package org.mxmaven.assess.dkim;

import org.mxmaven.dkim.DkimKey;
import org.mxmaven.dkim.RsaKey;

/** How long a key is, by what RFC 8301 §3.2 asks of signers and verifiers. */
public enum KeyStrength {
  /** Up to 768 bits: a key of 512 was factored for less than ten dollars within four days. */
  CRACKABLE,
  /** Under 1024 bits: verifiers must not take it for valid. */
  TOO_SHORT,
  /** Under 2048 bits, which signers should have at least. */
  SHORT,
  SOUND,
  /** Over 4096 bits: verifiers need not be able to use it. */
  TOO_LONG;

  private static final int MOST_CRACKABLE = 768;
  private static final int LEAST_VALID = 1024;
  private static final int LEAST_WANTED = 2048;
  private static final int MOST_SUPPORTED = 4096;

  /** Of an RSA key by its bits; every ed25519 key is sound. */
  public static KeyStrength of(DkimKey key) {
    if (!(key instanceof RsaKey)) {
      return SOUND;
    }
    int bits = key.bits();
    if (bits <= MOST_CRACKABLE) {
      return CRACKABLE;
    } else if (bits < LEAST_VALID) {
      return TOO_SHORT;
    } else if (bits < LEAST_WANTED) {
      return SHORT;
    }
    return bits > MOST_SUPPORTED ? TOO_LONG : SOUND;
  }
}
