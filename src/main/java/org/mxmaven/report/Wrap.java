package org.mxmaven.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at its blanks; a word that is longer than a line is cut. */
public final class Wrap {
  /** The least room for text; where indents leave less, lines become longer than asked. */
  private static final int MIN_ROOM = 16;

  private final int width;
  private final String next;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line;
  private int used;
  private boolean fresh = true;

  private Wrap(int width, String first, String next) {
    int indent = Math.max(TerminalText.width(first), TerminalText.width(next));
    this.width = Math.max(width, indent + MIN_ROOM);
    this.next = next;
    this.line = new StringBuilder(first);
    this.used = TerminalText.width(first);
  }

  /**
   * The lines of a text.
   *
   * @param text safe text without colours
   * @param width columns; {@link Integer#MAX_VALUE} for one line however long
   * @param first what the first line begins with
   * @param next what the others begin with
   */
  public static List<String> lines(String text, int width, String first, String next) {
    if (width == Integer.MAX_VALUE) {
      return List.of(first + text);
    }
    Wrap wrap = new Wrap(width, first, next);
    for (String word : text.split(" ", -1)) {
      wrap.add(word);
    }
    wrap.flush();
    return wrap.lines;
  }

  private void add(String word) {
    int columns = TerminalText.width(word);
    if (!fresh && used + 1 + columns > width) {
      newLine();
    }
    if (!fresh) {
      append(' ');
    }
    word.codePoints()
        .forEach(
            c -> {
              if (used + TerminalText.width(c) > width) {
                newLine();
              }
              append(c);
            });
    fresh = false;
  }

  private void append(int codePoint) {
    line.appendCodePoint(codePoint);
    used += TerminalText.width(codePoint);
  }

  private void newLine() {
    flush();
    line.append(next);
    used = TerminalText.width(next);
    fresh = true;
  }

  private void flush() {
    lines.add(line.toString().stripTrailing());
    line.setLength(0);
  }
}
