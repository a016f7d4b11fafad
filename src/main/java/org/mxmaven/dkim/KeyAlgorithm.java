package org.mxmaven.dkim;

import java.util.HexFormat;
import java.util.Map;

/** The algorithms that a SubjectPublicKeyInfo can name, by the content of their identifiers. */
final class KeyAlgorithm {
  static final String RSA = "RSA";
  static final String ED25519 = "Ed25519";

  /** RFC 3279 §2.3, RFC 4055 §1.2, RFC 5480 §2.1, RFC 8410 §3. */
  private static final Map<String, String> NAMES =
      Map.of(
          "2a864886f70d010101", RSA,
          "2a864886f70d01010a", "RSASSA-PSS",
          "2a8648ce3d0201", "EC",
          "2a8648ce380401", "DSA",
          "2b656e", "X25519",
          "2b6570", ED25519,
          "2b6571", "Ed448");

  private static final int LONGEST = 9;

  private KeyAlgorithm() {}

  /** The name of the algorithm; "unknown" for any other. */
  static String of(DerReader identifier) {
    return identifier.left() > LONGEST
        ? "unknown"
        : NAMES.getOrDefault(HexFormat.of().formatHex(identifier.rest()), "unknown");
  }

  /** Whether it encrypts with a passphrase: PKCS #5 (RFC 8018 §A) or PKCS #12 (RFC 7292 §C). */
  static boolean isEncryption(DerReader identifier) {
    String hex = HexFormat.of().formatHex(identifier.rest());
    return hex.startsWith("2a864886f70d0105") || hex.startsWith("2a864886f70d010c01");
  }
}
