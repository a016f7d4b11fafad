package org.mxmaven.scan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.xbill.DNS.Name;

/**
 * The domains of a list of any length, as they are read: one a line, blank lines and comments after
 * {@code #} left out, each domain once. Lines end in LF, CRLF or CR; a byte order mark is skipped.
 */
public final class DomainLines implements Iterator<ListedDomain> {
  /** No domain takes as much, and a file without line ends must not fill the memory. */
  private static final int LONGEST_LINE = 4_000;

  private static final char REPLACEMENT = '\ufffd';

  private final BufferedReader reader;
  private final SeenDomains seen;
  private final Consumer<BadLine> bad;
  private int line;
  private int lookahead = -2;
  private Optional<ListedDomain> next = Optional.empty();

  /**
   * A list to be read from the bytes of a text in UTF-8.
   *
   * @param seen domains that are not wanted again; those that are read are added
   * @param bad told each line that is no domain
   */
  public DomainLines(InputStream in, SeenDomains seen, Consumer<BadLine> bad) {
    this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.seen = seen;
    this.bad = bad;
  }

  /**
   * Reads a text to its end.
   *
   * @return how many lines have content
   * @throws CharacterCodingException if it is not UTF-8
   */
  public static int count(InputStream in) throws IOException {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, decoder));
    int lines = 0;
    boolean content = false;
    boolean comment = false;
    for (int c = reader.read(); c >= 0; c = reader.read()) {
      if (c == '\n' || c == '\r') {
        content = false;
        comment = false;
      } else if (c == '#') {
        comment = true;
      } else if (!content && !comment && !Character.isWhitespace(c) && c != '\ufeff') {
        content = true;
        lines++;
      }
    }
    return lines;
  }

  @Override
  public boolean hasNext() {
    try {
      while (next.isEmpty()) {
        Optional<String> text = readLine();
        if (text.isEmpty()) {
          return false;
        }
        next = entry(text.get());
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ListedDomain next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ListedDomain entry = next.orElseThrow();
    next = Optional.empty();
    return entry;
  }

  private Optional<ListedDomain> entry(String text) {
    int comment = text.indexOf('#');
    String content = (comment < 0 ? text : text.substring(0, comment)).strip();
    if (content.isEmpty()) {
      return Optional.empty();
    }
    if (content.indexOf(REPLACEMENT) >= 0) {
      bad.accept(new BadLine(line, content, "it is not UTF-8 text"));
      return Optional.empty();
    }
    try {
      Name domain = DomainName.parse(content);
      return seen.add(domain) ? Optional.of(new ListedDomain(line, domain)) : Optional.empty();
    } catch (BadDomainException e) {
      bad.accept(new BadLine(line, content, e.reason()));
      return Optional.empty();
    }
  }

  /** The next line, cut where it is too long for any domain; empty at the end. */
  private Optional<String> readLine() throws IOException {
    int c = read();
    if (c < 0) {
      return Optional.empty();
    }
    line++;
    StringBuilder text = new StringBuilder();
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
    return Optional.of(text.toString());
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
