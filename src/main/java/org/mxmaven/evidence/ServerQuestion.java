package org.mxmaven.evidence;

/**
 * A DNS question put to one given server: an authoritative one of a zone, or a public resolver.
 *
 * @param server its address, or the name by which whoever asks knows it
 */
public record ServerQuestion(Question question, String server) implements Asked<Answer> {
  @Override
  public Answer failed(Failure failure) {
    return failure;
  }

  /** {@code example.com TXT at 192.0.2.53}. */
  @Override
  public String toString() {
    return question + " at " + server;
  }
}
