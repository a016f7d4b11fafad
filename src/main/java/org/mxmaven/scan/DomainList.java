package org.mxmaven.scan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xbill.DNS.Name;

/**
 * The domains of a list: one a line, blank lines and comments after {@code #} left out, each domain
 * once.
 *
 * @param domains in the order of the list
 * @param badLines lines that are no domain
 */
public record DomainList(List<Entry> domains, List<BadLine> badLines) {
  public DomainList {
    domains = List.copyOf(domains);
    badLines = List.copyOf(badLines);
  }

  /**
   * A domain to scan.
   *
   * @param line its line number, from 1
   */
  public record Entry(int line, Name domain) {}

  /**
   * A line that is no domain.
   *
   * @param text the line as it is, raw
   * @param reason why it is none, as a clause
   */
  public record BadLine(int line, String text, String reason) {}

  /**
   * Reads a list from the bytes of a text file: UTF-8, with or without byte order mark, lines
   * ending in LF, CRLF or CR.
   *
   * @throws CharacterCodingException if it is not UTF-8
   */
  public static DomainList parse(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
    List<Entry> domains = new ArrayList<>();
    List<BadLine> bad = new ArrayList<>();
    Set<Name> seen = new HashSet<>();
    int number = 0;
    for (String line : (Iterable<String>) unmarked.lines()::iterator) {
      number++;
      String content = withoutComment(line).strip();
      if (content.isEmpty()) {
        continue;
      }
      try {
        Name domain = DomainName.parse(content);
        if (seen.add(domain)) {
          domains.add(new Entry(number, domain));
        }
      } catch (BadDomainException e) {
        bad.add(new BadLine(number, content, e.reason()));
      }
    }
    return new DomainList(domains, bad);
  }

  private static String withoutComment(String line) {
    int comment = line.indexOf('#');
    return comment < 0 ? line : line.substring(0, comment);
  }
}
