package org.mxmaven.check;

/**
 * What a check found in one domain.
 *
 * @param check the id of the check
 * @param arguments every fact that the message tells, those of the subject first
 * @param message one sentence about this very case, which the check makes of subject and arguments;
 *     raw like them: whoever prints it escapes it
 */
public record Finding(
    String check,
    Severity severity,
    Subject subject,
    Arguments arguments,
    About about,
    String message) {

  /**
   * What makes it this finding and no other of its domain. Severity, message and the arguments that
   * do not identify may change; it is the same finding still.
   *
   * @param check the id of the check
   * @param subject its text
   * @param arguments {@link Arguments#identity()}
   */
  public record Identity(String check, String subject, String arguments) {}

  /** What tells it from the domain's other findings, and finds it again in another scan. */
  public Identity identity() {
    return new Identity(check, subject.text(), arguments.identity());
  }

  /** Whether its facts are known; not those of what a version stored that kept the message only. */
  public boolean hasFacts() {
    return !subject.kind().isEmpty();
  }

  /** The same finding, of another severity. */
  public Finding with(Severity other) {
    return new Finding(check, other, subject, arguments, about, message);
  }
}
