package org.mxmaven.dkim;

import java.util.HexFormat;

/**
 * An Ed25519 key (RFC 8463 §4, RFC 8032 §5.1.5).
 *
 * @param hex its 32 bytes as 64 hexadecimal digits in lower case
 */
public record Ed25519Key(String hex) implements DkimKey {
  private static final int BITS = 256;

  @Override
  public int bits() {
    return BITS;
  }

  @Override
  public String typeText() {
    return "ed25519";
  }

  /** The 32 bytes (RFC 8032 §5.1.5). */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String fingerprint() {
    return KeyFingerprint.of(bytes());
  }
}
