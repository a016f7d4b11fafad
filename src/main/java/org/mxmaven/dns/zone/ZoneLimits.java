package org.mxmaven.dns.zone;

/**
 * How much a zone file may hold.
 *
 * @param fileBytes of the whole file
 * @param lineBytes of a line, and of the words of one entry; a record of 65,535 bytes is four times
 *     as long if each byte is written as {@code \DDD}
 * @param generatedByLine records that one {@code $GENERATE} makes
 * @param generatedByFile records that all of a file's make
 */
record ZoneLimits(long fileBytes, int lineBytes, int generatedByLine, int generatedByFile) {
  static final ZoneLimits USUAL = new ZoneLimits(1_000_000_000, 300_000, 65_536, 1_000_000);
}
