package org.mxmaven.dnssec;

import java.util.Arrays;
import java.util.List;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;

/**
 * What a parent zone says of a key of its child (RFC 4034 §5).
 *
 * @param tag that of the key
 * @param digest the type of the digest: 1 is SHA-1, 2 SHA-256, 4 SHA-384
 * @param matched whether the child has that key
 */
public record DelegationSigner(int tag, SigningAlgorithm algorithm, int digest, boolean matched) {
  private static final int SHA_1 = 1;
  private static final int SHA_256 = 2;
  private static final int GOST = 3;
  private static final int SHA_384 = 4;

  /**
   * What a record says.
   *
   * @param keys those that the child zone publishes
   */
  public static DelegationSigner of(DSRecord ds, List<DNSKEYRecord> keys) {
    return new DelegationSigner(
        ds.getFootprint(),
        new SigningAlgorithm(ds.getAlgorithm()),
        ds.getDigestID(),
        keys.stream().anyMatch(key -> isOf(ds, key)));
  }

  /** Whether its digest is one that must not be relied on any more (RFC 8624 §3.3). */
  public boolean isWeak() {
    return digest == SHA_1 || digest == GOST;
  }

  /** By the digest; where that is of another kind, which says less, by tag and algorithm. */
  private static boolean isOf(DSRecord ds, DNSKEYRecord key) {
    if (ds.getAlgorithm() != key.getAlgorithm() || ds.getFootprint() != ZoneKey.tag(key)) {
      return false;
    }
    return switch (ds.getDigestID()) {
      case SHA_1, SHA_256, SHA_384 ->
          Arrays.equals(
              ds.getDigest(),
              new DSRecord(key.getName(), key.getDClass(), 0, ds.getDigestID(), key).getDigest());
      default -> true;
    };
  }
}
