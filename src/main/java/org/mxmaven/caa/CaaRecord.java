package org.mxmaven.caa;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A CAA record taken apart (RFC 8659 §4.1).
 *
 * @param flags as written; 0 if there is not even that
 * @param tag as written, one char per byte; its case does not matter
 * @param value one char per byte
 * @param problems by position
 */
public record CaaRecord(int flags, String tag, String value, List<CaaProblem> problems) {
  /** The one flag that means something: who does not know the tag must not issue (§4.1). */
  public static final int CRITICAL = 128;

  /** RFC 8659 §4.2 to §4.4, RFC 9495, and what the CA/Browser Forum and BIMI have added. */
  static final Set<String> KNOWN =
      Set.of(
          "issue", "issuewild", "issuemail", "issuevmc", "iodef", "contactemail", "contactphone");

  public CaaRecord {
    problems = List.copyOf(problems);
  }

  /** The tag in lower case, by which tags are told apart. */
  public String property() {
    return tag.toLowerCase(Locale.ROOT);
  }

  public boolean isKnown() {
    return KNOWN.contains(property());
  }

  public boolean isCritical() {
    return (flags & CRITICAL) != 0;
  }
}
