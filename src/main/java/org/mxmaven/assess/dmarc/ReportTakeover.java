package org.mxmaven.assess.dmarc;

import org.mxmaven.assess.takeover.Takeover;
import org.xbill.DNS.Name;

/**
 * Another organisation's domain to which DMARC reports go and that somebody else can get hold of.
 *
 * @param domain the domain of the e-mail address
 */
public record ReportTakeover(Name domain, Takeover takeover) {}
