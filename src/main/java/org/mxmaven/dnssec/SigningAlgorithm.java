package org.mxmaven.dnssec;

/**
 * A DNSSEC algorithm by its number, and what is thought of it (RFC 8624 §3.1).
 *
 * @param number as in DNSKEY, DS and RRSIG records
 */
public record SigningAlgorithm(int number) {

  /** What is thought of an algorithm. */
  public enum Standing {
    GOOD,
    /** Signs with SHA-1: more and more validators take its zones for unsigned. */
    OLD,
    /** No validator may accept it. */
    FORBIDDEN,
    /** Private, unknown or hardly used: who does not know it takes its zones for unsigned. */
    UNUSUAL
  }

  /** What is thought of it. */
  public Standing standing() {
    return switch (number) {
      case 8, 13, 14, 15, 16 -> Standing.GOOD;
      case 5, 7 -> Standing.OLD;
      case 1, 3, 6, 12 -> Standing.FORBIDDEN;
      default -> Standing.UNUSUAL;
    };
  }

  public boolean isRsa() {
    return switch (number) {
      case 1, 5, 7, 8, 10 -> true;
      default -> false;
    };
  }

  /** Its name in the registry with its number, such as {@code RSASHA256 (8)}. */
  public String text() {
    String name =
        switch (number) {
          case 1 -> "RSAMD5";
          case 3 -> "DSA";
          case 5 -> "RSASHA1";
          case 6 -> "DSA-NSEC3-SHA1";
          case 7 -> "RSASHA1-NSEC3-SHA1";
          case 8 -> "RSASHA256";
          case 10 -> "RSASHA512";
          case 12 -> "ECC-GOST";
          case 13 -> "ECDSAP256SHA256";
          case 14 -> "ECDSAP384SHA384";
          case 15 -> "ED25519";
          case 16 -> "ED448";
          case 17 -> "SM2SM3";
          case 23 -> "ECC-GOST12";
          case 253 -> "PRIVATEDNS";
          case 254 -> "PRIVATEOID";
          default -> "algorithm";
        };
    return name.equals("algorithm") ? name + " " + number : name + " (" + number + ")";
  }
}
