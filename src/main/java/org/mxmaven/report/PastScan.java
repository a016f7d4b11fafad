package org.mxmaven.report;

import java.time.Instant;

/**
 * What a finished scan counted.
 *
 * @param id its number in the database
 * @param at when it ended
 * @param domains how many it judged
 * @param problems how many of them had a problem
 * @param failed how many could not be looked up in full
 */
public record PastScan(long id, Instant at, int domains, int problems, int failed) {}
