package org.mxmaven.bimi;

/**
 * Something wrong with a BIMI record.
 *
 * @param position bytes before what is wrong in the joined record
 * @param text the tag that is wrong; empty where one is missing
 * @param message what is wrong and what was expected
 */
public record BimiProblem(int position, String text, String message) {}
