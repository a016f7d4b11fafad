package org.mxmaven.assess.dmarc;

import java.util.Optional;
import org.xbill.DNS.Name;

/**
 * Another organisation's domain to which a DMARC record sends reports (RFC 9990 §4).
 *
 * @param domain the domain of the e-mail address
 * @param permission the name at which that organisation says that it takes these reports; empty if
 *     it would be longer than a name can be
 */
public record ReportDestination(
    Name domain, Optional<Name> permission, Authorisation authorisation) {
  /** Whether the other organisation takes the reports. */
  public enum Authorisation {
    GIVEN,
    /** It does not say so: receivers send it nothing. */
    MISSING,
    /** It can't say so, since the name to say it at would be too long. */
    IMPOSSIBLE,
    /** It sends them on to a third domain, which receivers must not follow. */
    PASSED_ON,
    /** The look-up failed. */
    UNKNOWN
  }
}
