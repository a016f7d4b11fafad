package org.mxmaven.spf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of a record, term by term. */
final class Problems {
  static final int LONGEST_QUOTE = 60;

  private final List<SpfProblem> found = new ArrayList<>();
  private String term = "";
  private int before;

  /** Lets the problems to come be of this term. */
  void startTerm(String text) {
    term = text;
    before = found.size();
  }

  /** Forgets the problems of the present term. */
  void startTermAnew() {
    found.subList(before, found.size()).clear();
  }

  void add(int position, String reference, String message) {
    found.add(new SpfProblem(position, term, message, reference));
  }

  /** Notes that the next character has no business there, unless there is none. */
  void expectEnd(Cursor cursor, String reference) {
    if (!cursor.atEnd()) {
      add(cursor.position(), reference, unexpected(cursor.peek()));
    }
  }

  /** By position. */
  List<SpfProblem> sorted() {
    return found.stream().sorted(Comparator.comparingInt(SpfProblem::position)).toList();
  }

  /** What is wrong with a visible character where a term should have gone on or ended. */
  static String unexpected(char c) {
    String expected =
        switch (c) {
          case ',', ';' -> "expected a space, since only spaces part terms";
          case '"', '\'', '`' -> "expected none, since quotes are no part of a record's text";
          default -> "expected a space or the end of the record";
        };
    return "unexpected " + quote(String.valueOf(c)) + "; " + expected;
  }

  /** Text of the record for use within a message, cut where it would drown the rest. */
  static String quote(String text) {
    String shown = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text;
    return '"' + shown + '"';
  }
}
