package org.mxmaven.scan;

/**
 * A line of a list that is not what the list is of.
 *
 * @param line its number, from 1
 * @param text the line as it is, raw; cut where it is too long for any line
 * @param reason why it is not, as a clause
 */
public record BadLine(int line, String text, String reason) {}
