package org.mxmaven.dkim.mend;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import org.mxmaven.dkim.DkimKey;
import org.mxmaven.dkim.Ed25519Key;
import org.mxmaven.dkim.RsaKey;

/** Writes keys as all verifiers take them. */
final class KeyWriter {
  private static final int INTEGER = 0x02;
  private static final int BIT_STRING = 0x03;
  private static final int SEQUENCE = 0x30;

  /** rsaEncryption with its NULL (RFC 3279 §2.3.1). */
  private static final String RSA_ALGORITHM = "300d06092a864886f70d0101010500";

  private KeyWriter() {}

  /** The base64 for {@code p}: RSA as SubjectPublicKeyInfo, Ed25519 as its 32 bytes. */
  static String base64(DkimKey key) {
    return Base64.getEncoder().encodeToString(bytes(key));
  }

  private static byte[] bytes(DkimKey key) {
    if (key instanceof Ed25519Key ed25519) {
      return ed25519.bytes();
    }
    RsaKey rsa = (RsaKey) key;
    byte[] numbers = element(SEQUENCE, number(rsa.modulus()), number(rsa.exponent()));
    byte[] allBitsUsed = new byte[1];
    return element(
        SEQUENCE,
        HexFormat.of().parseHex(RSA_ALGORITHM),
        element(BIT_STRING, allBitsUsed, numbers));
  }

  private static byte[] number(BigInteger number) {
    return element(INTEGER, number.toByteArray());
  }

  /** An element of DER (X.690 §8.1, §10.1). */
  private static byte[] element(int tag, byte[]... contents) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : contents) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream element = new ByteArrayOutputStream();
    element.write(tag);
    writeLength(content.size(), element);
    element.writeBytes(content.toByteArray());
    return element.toByteArray();
  }

  private static void writeLength(int length, ByteArrayOutputStream element) {
    if (length >= 0x80) {
      byte[] bytes = BigInteger.valueOf(length).toByteArray();
      int first = bytes[0] == 0 ? 1 : 0;
      element.write(0x80 | (bytes.length - first));
      element.write(bytes, first, bytes.length - first);
    } else {
      element.write(length);
    }
  }
}
