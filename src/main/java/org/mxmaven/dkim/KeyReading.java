package org.mxmaven.dkim;

/** What the bytes of a key turned out to be. */
sealed interface KeyReading {
  /**
   * An RSA key.
   *
   * @param extraBytes how many bytes follow it
   */
  record Rsa(RsaKey key, int extraBytes) implements KeyReading {}

  /** An Ed25519 key in a SubjectPublicKeyInfo (RFC 8410 §4). */
  record WrappedEd25519(Ed25519Key key) implements KeyReading {}

  /** An RSA key of a modulus too long to be worked on. */
  record TooLong(int bits) implements KeyReading {}

  /**
   * Something that begins as a key does.
   *
   * @param announced the bytes that it has by its own word
   * @param present those that are there
   */
  record Cut(long announced, int present) implements KeyReading {}

  /**
   * A private key, or the beginning of one.
   *
   * @param form what it is wrapped in, such as {@code PKCS#8}
   */
  record PrivateKey(String form) implements KeyReading {}

  /**
   * Anything else.
   *
   * @param what it is, as a clause that begins with "it"
   */
  record Unreadable(String what) implements KeyReading {}
}
