package org.mxmaven.certificate;

import java.nio.ByteBuffer;

/**
 * Cuts the SubjectPublicKeyInfo out of the signed part of a certificate as it stands there. Java's
 * keys write themselves anew, and a digest in a TLSA record is of what was sent (RFC 6698 §2.1.2).
 */
final class KeyInfo {
  private static final int CONTEXT_0 = 0xa0;

  /** Serial number, signature, issuer, validity and subject stand before it. */
  private static final int FIELDS_BEFORE = 5;

  private KeyInfo() {}

  /**
   * The key of a TBSCertificate (RFC 5280 §4.1).
   *
   * @throws RuntimeException if these are no such bytes
   */
  static byte[] of(byte[] signedPart) {
    ByteBuffer fields = ByteBuffer.wrap(signedPart);
    enter(fields);
    if ((fields.get(fields.position()) & 0xff) == CONTEXT_0) {
      skip(fields);
    }
    for (int i = 0; i < FIELDS_BEFORE; i++) {
      skip(fields);
    }
    int start = fields.position();
    skip(fields);
    byte[] key = new byte[fields.position() - start];
    fields.get(start, key);
    return key;
  }

  private static void skip(ByteBuffer fields) {
    int length = enter(fields);
    fields.position(fields.position() + length);
  }

  /** Goes past the tag, which is of one byte in all these fields, and gives the length. */
  private static int enter(ByteBuffer fields) {
    fields.get();
    int length = fields.get() & 0xff;
    if (length < 0x80) {
      return length;
    }
    int value = 0;
    for (int i = 0; i < (length & 0x7f); i++) {
      value = (value << 8) | (fields.get() & 0xff);
    }
    return value;
  }
}
