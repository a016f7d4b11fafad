package org.mxmaven.dns;

import org.xbill.DNS.Name;

/**
 * A name at which a CNAME does not stand alone, as it must (RFC 1034 §3.6.2, RFC 2181 §10.1): what
 * there is at the name depends on whom one asks.
 *
 * @param several whether several CNAMEs stand there; else other records stand beside one
 */
public record CnameClash(Name name, boolean several) {}
