package org.mxmaven.dkim;

/** A public key of DKIM. */
public sealed interface DkimKey permits RsaKey, Ed25519Key {
  /** The size in bits. */
  int bits();

  /** The type as the tag {@code k} names it: {@code rsa} or {@code ed25519}. */
  String typeText();
}
