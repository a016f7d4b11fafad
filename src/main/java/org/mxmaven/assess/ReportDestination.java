package org.mxmaven.assess;

import org.xbill.DNS.Name;

/**
 * Another organisation's domain to which a DMARC record sends reports (RFC 9990; RFC 7489 §7.1).
 *
 * @param domain the domain of the e-mail address
 * @param permission the name at which that organisation says that it takes these reports
 */
public record ReportDestination(Name domain, Name permission, Authorisation authorisation) {
  /** Whether the other organisation takes the reports. */
  public enum Authorisation {
    GIVEN,
    /** It does not say so: receivers send it nothing. */
    MISSING,
    /** The look-up failed. */
    UNKNOWN
  }
}
