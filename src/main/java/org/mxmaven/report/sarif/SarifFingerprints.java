package org.mxmaven.report.sarif;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Finding.Identity;
import org.mxmaven.report.Sha256;

/**
 * Tells the findings of one domain apart, in the same way in every run: by domain and by what makes
 * them this finding and no other, not by the line of a list or a number in a message, which change
 * while the finding stays.
 */
final class SarifFingerprints {
  private final String domain;
  private final Map<String, Integer> seen = new HashMap<>();

  public SarifFingerprints(String domain) {
    this.domain = domain;
  }

  /** For instance {@code 5f0c…:1}; equal ones of a domain are counted. */
  public String next(Finding finding) {
    Identity identity = finding.identity();
    String hash =
        hash(String.join("\n", identity.check(), domain, identity.subject(), identity.arguments()));
    return hash + ":" + seen.merge(hash, 1, Integer::sum);
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(Sha256.of(text), 0, 16);
  }
}
