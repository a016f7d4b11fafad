package org.mxmaven.scan;

/**
 * A line of a list that is no domain.
 *
 * @param line its number, from 1
 * @param text the line as it is, raw; cut where it is too long for any domain
 * @param reason why it is none, as a clause
 */
public record BadLine(int line, String text, String reason) {}
