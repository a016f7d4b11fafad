package org.mxmaven.tlsrpt;

/**
 * Something wrong with a TLS-RPT record.
 *
 * @param position bytes before what is wrong in the joined record
 * @param text the field that is wrong; empty where one is missing
 * @param message what is wrong and what was expected
 */
public record TlsRptProblem(int position, String text, String message) {}
