package org.mxmaven.sts;

/**
 * Something wrong with an MTA-STS record.
 *
 * @param position bytes before what is wrong in the joined record
 * @param text the field that is wrong; empty where one is missing
 * @param message what is wrong and what was expected
 */
public record StsProblem(int position, String text, String message) {}
