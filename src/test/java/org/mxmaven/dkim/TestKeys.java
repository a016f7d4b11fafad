package org.mxmaven.dkim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Keys as records hold them, put together byte by byte: a number of so many bits is as good here as
 * a product of two primes.
 */
final class TestKeys {
  static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

  /** rsaEncryption with its NULL (RFC 3279 §2.3.1). */
  private static final String RSA = "300d06092a864886f70d0101010500";

  private TestKeys() {}

  /** An odd number of exactly so many bits. */
  static BigInteger modulus(int bits) {
    return BigInteger.TWO.pow(bits).subtract(BigInteger.valueOf(0x1357));
  }

  static String spki(int bits) {
    return base64(spki(bare(modulus(bits), EXPONENT)));
  }

  static String bare(int bits) {
    return base64(bare(modulus(bits), EXPONENT));
  }

  static byte[] bare(BigInteger modulus, BigInteger exponent) {
    return element(0x30, element(2, modulus.toByteArray()), element(2, exponent.toByteArray()));
  }

  static byte[] spki(byte[] rsaPublicKey) {
    return spki(RSA, rsaPublicKey);
  }

  /** A SubjectPublicKeyInfo of any algorithm (RFC 5280 §4.1.2.7). */
  static byte[] spki(String algorithmHex, byte[] key) {
    return element(0x30, hex(algorithmHex), element(3, new byte[1], key));
  }

  /** An element of DER of that content (X.690 §8.1, §10.1). */
  static byte[] element(int tag, byte[]... content) {
    byte[] all = concat(content);
    List<Integer> header = new ArrayList<>(List.of(tag));
    if (all.length < 0x80) {
      header.add(all.length);
    } else if (all.length < 0x100) {
      header.addAll(List.of(0x81, all.length));
    } else {
      header.addAll(List.of(0x82, all.length >> 8, all.length & 0xff));
    }
    byte[] start = new byte[header.size()];
    for (int i = 0; i < start.length; i++) {
      start[i] = header.get(i).byteValue();
    }
    return concat(start, all);
  }

  static byte[] concat(byte[]... parts) {
    byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
