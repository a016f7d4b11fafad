package org.mxmaven.scan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of a text of any length that have content, as they are read: without what stands after
 * {@code #} and blanks around it. Lines end in LF, CRLF or CR; a byte order mark is skipped.
 */
public final class ContentLines {
  /**
   * Nothing that is wanted takes as much, and a file without line ends must not fill the memory.
   */
  private static final int LONGEST_LINE = 4_000;

  private final BufferedReader reader;
  private int line;
  private int lookahead = -2;

  /** Lines to be read from the bytes of a text in UTF-8. */
  public ContentLines(InputStream in) {
    this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /**
   * A line with content.
   *
   * @param number from 1, those without content counted
   * @param content cut where it is too long for anything; what is no UTF-8 is replaced
   */
  public record Line(int number, String content) {
    private static final char REPLACEMENT = '\ufffd';

    /** Whether all of it is text. */
    public boolean isText() {
      return content.indexOf(REPLACEMENT) < 0;
    }
  }

  /** The next of them; empty at the end. */
  public Optional<Line> next() throws IOException {
    for (int c = read(); c >= 0; c = read()) {
      line++;
      String text = rest(c);
      int comment = text.indexOf('#');
      String content = (comment < 0 ? text : text.substring(0, comment)).strip();
      if (!content.isEmpty()) {
        return Optional.of(new Line(line, content));
      }
    }
    return Optional.empty();
  }

  /** The line that begins with that, cut where it is too long. */
  private String rest(int first) throws IOException {
    StringBuilder text = new StringBuilder();
    int c = first;
    for (; c >= 0 && c != '\n' && c != '\r'; c = read()) {
      boolean mark = line == 1 && text.isEmpty() && c == '\ufeff';
      if (!mark && text.length() < LONGEST_LINE) {
        text.append((char) c);
      }
    }
    if (c == '\r') {
      int after = read();
      lookahead = after == '\n' ? lookahead : after;
    }
    return text.toString();
  }

  private int read() throws IOException {
    if (lookahead == -2) {
      return reader.read();
    }
    int c = lookahead;
    lookahead = -2;
    return c;
  }
}
