package org.mxmaven.scan;

import org.xbill.DNS.Name;

/**
 * A domain to scan.
 *
 * @param line its line number in the list, from 1
 */
public record ListedDomain(int line, Name domain) {}
