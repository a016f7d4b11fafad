package org.mxmaven.dmarc;

/**
 * Something wrong with one tag of a DMARC record; the other tags stand.
 *
 * @param kind what sort of thing is wrong
 * @param position bytes before the tag in the joined record
 * @param tag the tag's name in lower case, or the text itself where it is no tag
 * @param message what is wrong and what was expected
 */
public record DmarcProblem(Kind kind, int position, String tag, String message) {
  /** The sorts of problem. */
  public enum Kind {
    /** No {@code name=value}. */
    SYNTAX,
    /** A known tag with a value that it cannot have. */
    BAD_VALUE,
    /** A value that RFC 7489 allowed and RFC 9989 does not: receivers of the latter ignore it. */
    OUTDATED_VALUE,
    /** A tag given twice; the first counts. */
    DUPLICATE
  }
}
