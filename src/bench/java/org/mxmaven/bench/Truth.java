package org.mxmaven.bench;

/**
 * The verdicts that a domain must get, known from how it was made; in the words of JSON Lines.
 *
 * @param spf as in {@code spf.policy}
 * @param dmarc as in {@code dmarc.policy}
 * @param txtLength as in {@code txt_length_ok}
 * @param mx as in {@code mx.ok}
 * @param dkim as in {@code dkim.verdict}
 */
record Truth(String spf, String dmarc, String txtLength, String mx, String dkim) {
  /** No server sends a string of over 255 bytes, so that the length is fine where there is any. */
  static Truth of(Policy spf, Policy dmarc, String mx, String dkim) {
    String txtLength = spf.hasRecord() && dmarc.hasRecord() ? "OK" : "N/A";
    return new Truth(spf.word(), dmarc.word(), txtLength, mx, dkim);
  }

  /**
   * What a domain's SPF or DMARC records come to.
   *
   * @param hasRecord whether there is one, be it unusable
   */
  record Policy(String word, boolean hasRecord) {
    static final Policy NOT_SET = new Policy("NOT_SET", false);

    static Policy set(String word) {
      return new Policy(word, true);
    }
  }

  String line() {
    return String.join(" ", spf, dmarc, txtLength, mx, dkim);
  }
}
