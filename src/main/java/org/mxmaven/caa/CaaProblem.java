package org.mxmaven.caa;

/**
 * Something wrong with a CAA record.
 *
 * @param position bytes before what is wrong in the data of the record
 * @param message what is wrong and what was expected
 */
public record CaaProblem(int position, String message) {}
