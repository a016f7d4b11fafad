package org.mxmaven.dns.zone;

/**
 * A word of a master file.
 *
 * @param text one character for each byte, escapes as they were written, without quotes
 * @param line where it stands, counted from 1
 */
record Token(String text, boolean quoted, int line) {
  /** Whether it is that word, which has a meaning of its own without quotes only. */
  boolean is(String word) {
    return !quoted && text.equals(word);
  }
}
