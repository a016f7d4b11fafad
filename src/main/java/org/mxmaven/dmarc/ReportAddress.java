package org.mxmaven.dmarc;

import java.util.Optional;
import org.xbill.DNS.Name;

/**
 * One entry of a {@code rua} or {@code ruf} tag (RFC 9989 §4.7, RFC 6068).
 *
 * @param tag the tag that holds it, in lower case
 * @param position bytes before it in the joined record
 * @param text as written, blanks around it removed, one char per byte
 * @param domain the domain of the e-mail address; empty if receivers cannot use the entry
 * @param problem why they cannot, as a clause; empty if they can
 */
public record ReportAddress(
    String tag, int position, String text, Optional<Name> domain, Optional<String> problem) {

  public boolean isValid() {
    return problem.isEmpty();
  }
}
