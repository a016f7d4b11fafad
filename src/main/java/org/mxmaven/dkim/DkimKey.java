package org.mxmaven.dkim;

/** A public key of DKIM. */
public sealed interface DkimKey permits RsaKey, Ed25519Key {
  /** The size in bits. */
  int bits();

  /** The type as the tag {@code k} names it: {@code rsa} or {@code ed25519}. */
  String typeText();

  /**
   * What the key is found again by, wherever it stands: SHA-256 of the modulus or of its 32 bytes,
   * in hexadecimal.
   */
  String fingerprint();
}
