package org.mxmaven.sts;

/**
 * Something wrong with an MTA-STS policy.
 *
 * @param line the first is 1; 0 where something is missing in the whole
 * @param text the line that is wrong, one char per byte, without its end; empty where one is
 *     missing
 * @param message what is wrong and what was expected
 * @param tolerated whether many senders read over it, though the grammar forbids it
 */
public record PolicyProblem(int line, String text, String message, boolean tolerated) {}
