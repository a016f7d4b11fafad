package org.mxmaven.dns.zone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a master file into its entries and their words (RFC 1035 §5.1). */
final class MasterLexer {
  private final String file;
  private final ZoneInput input;
  private final ZoneLimits limits;
  private List<Token> tokens = new ArrayList<>();
  private int position;
  private int depth;
  private int openedInLine;
  private int entryBytes;

  MasterLexer(String file, ZoneInput input, ZoneLimits limits) {
    this.file = file;
    this.input = input;
    this.limits = limits;
  }

  /**
   * The next entry; null at the end.
   *
   * @throws ZoneFileException if quotes, parentheses or escapes are wrong, or a limit is passed
   */
  @Nullable MasterEntry next() {
    tokens = new ArrayList<>();
    entryBytes = 0;
    boolean ownerOmitted = false;
    while (input.next()) {
      position = input.start();
      if (depth == 0) {
        ownerOmitted = position < input.length() && isBlank(input.line()[position]);
      }
      line();
      if (depth == 0 && !tokens.isEmpty()) {
        return new MasterEntry(ownerOmitted, tokens, input.number());
      }
    }
    if (depth > 0) {
      throw new ZoneFileException(file, openedInLine, "the parenthesis is never closed");
    }
    return null;
  }

  private void line() {
    while (position < input.length()) {
      switch (input.line()[position]) {
        case ' ', '\t' -> position++;
        case ';' -> position = input.length();
        case '(', ')' -> parenthesis();
        case '"' -> quoted();
        default -> unquoted();
      }
    }
  }

  private void parenthesis() {
    if (input.line()[position++] == '(') {
      if (depth++ == 0) {
        openedInLine = input.number();
      }
    } else if (--depth < 0) {
      throw error("the parenthesis was never opened");
    }
  }

  private void quoted() {
    int start = position + 1;
    int end = start;
    while (end < input.length() && input.line()[end] != '"') {
      end += width(end);
    }
    if (end >= input.length()) {
      throw error("the quoted string does not end in its line");
    }
    add(start, end, /* quoted= */ true);
    position = end + 1;
  }

  private void unquoted() {
    int end = position;
    while (end < input.length() && !isDelimiter(input.line()[end])) {
      end += width(end);
    }
    add(position, end, /* quoted= */ false);
    position = end;
  }

  private void add(int start, int end, boolean quoted) {
    entryBytes += end - start + 1;
    if (entryBytes > limits.lineBytes()) {
      throw error("the record is over %,d bytes long".formatted(limits.lineBytes()));
    }
    String text = new String(input.line(), start, end - start, StandardCharsets.ISO_8859_1);
    tokens.add(new Token(text, quoted, input.number()));
  }

  /** The number of bytes that the one at the index makes up with its escape. */
  private int width(int index) {
    if (input.line()[index] != '\\') {
      return 1;
    }
    if (index + 1 == input.length()) {
      throw error("a backslash stands at the end of the line");
    }
    return 2;
  }

  private ZoneFileException error(String reason) {
    return new ZoneFileException(file, input.number(), reason);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  private static boolean isDelimiter(byte b) {
    return isBlank(b) || b == ';' || b == '(' || b == ')' || b == '"';
  }
}
