package org.mxmaven.tlsrpt;

import java.util.Optional;
import org.xbill.DNS.Name;

/**
 * One entry of the {@code rua} field of a TLS-RPT record (RFC 8460 §3).
 *
 * @param position bytes before it in the joined record
 * @param text as written, blanks around it removed, one char per byte
 * @param mail whether reports are sent by mail; else over HTTPS
 * @param domain that of the e-mail address, or the HTTPS host; empty if the entry is bad, or gives
 *     an address
 * @param problem why senders cannot use it, as a clause; empty if they can
 */
public record ReportTarget(
    int position, String text, boolean mail, Optional<Name> domain, Optional<String> problem) {

  public boolean isValid() {
    return problem.isEmpty();
  }
}
