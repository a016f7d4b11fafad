package org.mxmaven.history;

/**
 * A record of a domain as the database holds it.
 *
 * @param kind what it is called: MX, SPF, DMARC, ...
 * @param text in presentation form; foreign text
 */
public record StoredRecord(String kind, String text) {}
