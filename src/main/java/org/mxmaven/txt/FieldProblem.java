package org.mxmaven.txt;

/**
 * Something wrong with a record of {@linkplain Field fields}.
 *
 * @param position bytes before what is wrong in the joined record
 * @param text the field that is wrong; empty where one is missing
 * @param message what is wrong and what was expected
 */
public record FieldProblem(int position, String text, String message) {}
