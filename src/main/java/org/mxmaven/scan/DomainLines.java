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
 * The domains of a list of any length, as they are read: one {@linkplain ContentLines a line}, each
 * domain once.
 */
public final class DomainLines implements Iterator<ListedDomain> {
  private final ContentLines lines;
  private final SeenDomains seen;
  private final Consumer<BadLine> bad;
  private Optional<ListedDomain> next = Optional.empty();

  /**
   * A list to be read from the bytes of a text in UTF-8.
   *
   * @param seen domains that are not wanted again; those that are read are added
   * @param bad told each line that is no domain
   */
  public DomainLines(InputStream in, SeenDomains seen, Consumer<BadLine> bad) {
    this.lines = new ContentLines(in);
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
        Optional<ContentLines.Line> line = lines.next();
        if (line.isEmpty()) {
          return false;
        }
        next = entry(line.get());
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

  private Optional<ListedDomain> entry(ContentLines.Line line) {
    if (!line.isText()) {
      bad.accept(new BadLine(line.number(), line.content(), "it is not UTF-8 text"));
      return Optional.empty();
    }
    try {
      Name domain = DomainName.parse(line.content());
      return seen.add(domain)
          ? Optional.of(new ListedDomain(line.number(), domain))
          : Optional.empty();
    } catch (BadDomainException e) {
      bad.accept(new BadLine(line.number(), line.content(), e.reason()));
      return Optional.empty();
    }
  }
}
