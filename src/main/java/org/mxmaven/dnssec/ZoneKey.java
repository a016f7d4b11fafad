package org.mxmaven.dnssec;

import java.math.BigInteger;
import java.util.Arrays;
import org.xbill.DNS.DNSKEYRecord;

/**
 * A key that a zone publishes (RFC 4034 §2).
 *
 * @param tag of the key (RFC 4034 appendix B); 0 where its bytes are too few to have one
 * @param bits how long it is: the modulus of an RSA key, the curve of others; 0 if that cannot be
 *     told
 * @param entry whether it is meant as entry point, the one that the parent's DS points to (RFC
 *     3757)
 * @param signing whether it may sign the zone: it has the flag for that, and is not revoked (RFC
 *     5011 §2.1)
 */
public record ZoneKey(
    int tag, SigningAlgorithm algorithm, int bits, boolean entry, boolean signing) {
  private static final int ZONE_FLAG = 0x100;
  private static final int ENTRY_FLAG = 0x1;
  private static final int REVOKED_FLAG = 0x80;
  private static final int RSAMD5 = 1;

  /** What a record says; of any bytes. */
  public static ZoneKey of(DNSKEYRecord key) {
    SigningAlgorithm algorithm = new SigningAlgorithm(key.getAlgorithm());
    int flags = key.getFlags();
    return new ZoneKey(
        tag(key),
        algorithm,
        algorithm.isRsa() ? modulusBits(key.getKey()) : curveBits(key.getAlgorithm()),
        (flags & ENTRY_FLAG) != 0,
        (flags & ZONE_FLAG) != 0 && (flags & REVOKED_FLAG) == 0);
  }

  /** As a sentence names it. */
  public String text() {
    return "%s, tag %d".formatted(algorithm.text(), tag);
  }

  /** The tag of RSAMD5 is read from the end of the key, which need not be there. */
  static int tag(DNSKEYRecord key) {
    return key.getAlgorithm() == RSAMD5 && key.getKey().length < 3 ? 0 : key.getFootprint();
  }

  /** RFC 3110 §2: the length of the exponent in one octet, or in two behind a zero. */
  private static int modulusBits(byte[] key) {
    if (key.length == 0) {
      return 0;
    }
    boolean wide = key[0] == 0;
    int start = wide ? 3 : 1;
    if (key.length < start) {
      return 0;
    }
    int exponent = wide ? ((key[1] & 0xff) << 8) | (key[2] & 0xff) : key[0] & 0xff;
    int from = start + exponent;
    return from >= key.length
        ? 0
        : new BigInteger(1, Arrays.copyOfRange(key, from, key.length)).bitLength();
  }

  private static int curveBits(int algorithm) {
    return switch (algorithm) {
      case 13, 15 -> 256;
      case 14 -> 384;
      case 16 -> 456;
      default -> 0;
    };
  }
}
