package org.mxmaven.assess.optional;

import org.mxmaven.txt.TxtText;

/** Text that was meant as a record, and what keeps it from being one, as a clause. */
public record AlmostText(TxtText text, String reason) {
  /**
   * Of several texts only those count that begin without such a blank (RFC 8460 §3, RFC 8461 §3.1).
   */
  public static final String BLANK_BESIDE_OTHERS =
      "with other texts beside it, no blank may stand before its first \";\"";
}
