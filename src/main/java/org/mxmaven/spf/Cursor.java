package org.mxmaven.spf;

/**
 * Reads a stretch of a record from left to right; every position counts from the record's start.
 */
final class Cursor {
  /** Stands for the end of the stretch; a term is known to hold no such character. */
  static final char END = '\0';

  private final String record;
  private final int end;
  private int position;

  Cursor(String record, int start, int end) {
    this.record = record;
    this.position = start;
    this.end = end;
  }

  /** A class of characters. */
  interface CharacterClass {
    boolean contains(char c);
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position == end;
  }

  /** The next character, or {@link #END}. */
  char peek() {
    return atEnd() ? END : record.charAt(position);
  }

  /** Goes past the next character if it is that one. */
  boolean skip(char expected) {
    if (peek() != expected || atEnd()) {
      return false;
    }
    position++;
    return true;
  }

  /** Goes past the text if it comes next. */
  boolean skip(String expected) {
    if (!rest().startsWith(expected)) {
      return false;
    }
    position += expected.length();
    return true;
  }

  /** The next character, gone past. */
  char take() {
    return record.charAt(position++);
  }

  /** The longest run of such characters, gone past. */
  String takeWhile(CharacterClass accepted) {
    int start = position;
    while (!atEnd() && accepted.contains(record.charAt(position))) {
      position++;
    }
    return record.substring(start, position);
  }

  /** What is left, not gone past. */
  String rest() {
    return record.substring(position, end);
  }

  /** The next characters as a stretch of their own, gone past. */
  Cursor split(int length) {
    Cursor stretch = new Cursor(record, position, position + length);
    position += length;
    return stretch;
  }
}
