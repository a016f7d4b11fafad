package org.mxmaven.check;

/**
 * What a check found in one domain.
 *
 * @param check the id of the check
 * @param subject the name, host or term that it is about, raw; whoever prints it escapes it
 * @param message one sentence about this very case, raw like the subject
 */
public record Finding(String check, Severity severity, String subject, String message) {}
