package org.mxmaven.assess.tlsrpt;

import java.util.Optional;
import org.mxmaven.assess.optional.FreeHost;
import org.mxmaven.assess.optional.Reception;
import org.xbill.DNS.Name;

/**
 * A domain or host to which a TLS-RPT record sends reports.
 *
 * @param domain that of the e-mail address, or the HTTPS host
 * @param reception whether it takes mail; empty if reports go to it over HTTPS only
 * @param free how anybody can get hold of it
 */
public record ReportDomain(Name domain, Optional<Reception> reception, Optional<FreeHost> free) {}
