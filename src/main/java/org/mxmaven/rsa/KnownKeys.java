package org.mxmaven.rsa;

import java.util.Map;
import java.util.Optional;

/**
 * Public keys whose private half is printed in an RFC: whoever copies the example into a zone lets
 * everybody sign. The keys that Debian's broken generator made until 2008 (CVE-2008-0166) are not
 * among them: their list is too large to ship.
 */
public final class KnownKeys {
  private static final String RFC_8032 = "RFC 8032, section 7.1";

  /** By fingerprint. */
  private static final Map<String, String> SOURCES =
      Map.of(
          "1be2c2e898b8cb93583845439eb7b8df9d47527f9b77751cfcd96d91851f4efd",
          "RFC 6376, appendix C",
          "faa7f1558c0345a1166a022f3c50feabe8105966d5d8010d3c8d29a462986a42",
          "RFC 8463, appendix A.2",
          "d5246bc377541fb76508de53d527eb973a81b755144ab531a6a0b7b4af0e7088",
          "RFC 9500, section 2.1",
          // The first key of RFC 8032 is that of RFC 8463 too.
          "21fe31dfa154a261626bf854046fd2271b7bed4b6abe45aa58877ef47f9721b9",
          "RFC 8463, appendix A.2",
          "39f713d0a644253f04529421b9f51b9b08979d08295959c4f3990ee617f5139f",
          RFC_8032,
          "dac073e0123bdea59dd9b3bda9cf6037f63aca82627d7abcd5c4ac29dd74003e",
          RFC_8032,
          "91384c411e5af29648f17f922b402655b11ecaec1b33fc45796241963f95f202",
          RFC_8032,
          "5f9b247e2a654719f198e4f241d6b0df9a1a937a13ef5ef899f64d9285fce224",
          RFC_8032);

  private KnownKeys() {}

  /**
   * Where the private half of a key is printed: "RFC 6376, appendix C"; empty of any other key.
   *
   * @param fingerprint SHA-256 of the modulus of an RSA key or of the 32 bytes of an ed25519 key
   *     (RFC 8032 §5.1.5), in hexadecimal and lower case
   */
  public static Optional<String> source(String fingerprint) {
    return Optional.ofNullable(SOURCES.get(fingerprint));
  }
}
