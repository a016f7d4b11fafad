package org.mxmaven.dns.zone;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Prepares a master file for dnsjava's parser, which refuses strings over 255 bytes, reads bytes in
 * the machine's character set, reads a relative {@code $ORIGIN} as absolute, and takes the rest of
 * the file for one record if a parenthesis stays open.
 */
final class MasterLexer {
  private static final int MAX_STRING_BYTES = 255;
  private static final String DELIMITERS = " \t\n;()\"";
  private static final String UTF8_BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  private final String file;
  private final String in;
  private final StringBuilder out = new StringBuilder();
  private final Map<String, byte[]> longStrings = new HashMap<>();
  private final Set<Name> origins = new LinkedHashSet<>();
  private final String placeholderPrefix = "long-string-" + UUID.randomUUID() + "-";
  private @Nullable Name origin;
  private @Nullable Integer firstType;
  private Entry entry = new Entry(false);
  private int position;
  private int line = 1;
  private int depth;
  private int openedInLine;

  private MasterLexer(String file, String in) {
    this.file = file;
    this.in = in;
  }

  /**
   * Prepares the content of a file.
   *
   * @throws ZoneFileException if it has an error that dnsjava would not see
   */
  static MasterText lex(String file, byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    if (text.startsWith(UTF8_BYTE_ORDER_MARK)) {
      text = text.substring(UTF8_BYTE_ORDER_MARK.length());
    }
    return new MasterLexer(file, text.replace("\r\n", "\n").replace('\r', '\n')).lex();
  }

  private MasterText lex() {
    while (position < in.length()) {
      char c = in.charAt(position);
      switch (c) {
        case '\n' -> newline();
        case ' ', '\t' -> blank(c);
        case ';' -> skipComment();
        case '(', ')' -> parenthesis(c);
        case '"' -> quoted();
        default -> unquoted();
      }
    }
    if (depth > 0) {
      throw new ZoneFileException(file, openedInLine, "the parenthesis is never closed");
    }
    boolean beginsWithSoa = firstType != null && firstType == Type.SOA;
    return new MasterText(out.toString(), longStrings, origins, beginsWithSoa);
  }

  private void newline() {
    out.append('\n');
    position++;
    line++;
    if (depth == 0) {
      entry = new Entry(false);
    }
  }

  private void blank(char c) {
    if (!entry.begun()) {
      entry = new Entry(true);
    }
    out.append(c);
    position++;
  }

  private void skipComment() {
    int end = in.indexOf('\n', position);
    position = end < 0 ? in.length() : end;
  }

  private void parenthesis(char c) {
    if (c == '(') {
      if (depth++ == 0) {
        openedInLine = line;
      }
    } else if (--depth < 0) {
      throw new ZoneFileException(file, line, "the parenthesis was never opened");
    }
    out.append(c);
    position++;
  }

  private void quoted() {
    int end = position + 1;
    while (end < in.length() && in.charAt(end) != '"' && in.charAt(end) != '\n') {
      end += width(end);
    }
    if (end >= in.length() || in.charAt(end) == '\n') {
      throw new ZoneFileException(file, line, "the quoted string does not end in its line");
    }
    String token = in.substring(position + 1, end);
    position = end + 1;
    Entry.Role role = entry.next(token, true);
    out.append('"')
        .append(role == Entry.Role.DATA ? data(token) : Escapes.ascii(token))
        .append('"');
  }

  private void unquoted() {
    int end = position;
    while (end < in.length() && DELIMITERS.indexOf(in.charAt(end)) < 0) {
      end += width(end);
    }
    String token = in.substring(position, end);
    position = end;
    switch (entry.next(token, false)) {
      case DIRECTIVE -> out.append(directive(token));
      case DIRECTIVE_ARGUMENT -> out.append(argument(token));
      case DATA -> out.append(data(token));
      case TYPE -> out.append(type(token));
      case OWNER, CLASS_OR_TTL -> out.append(Escapes.ascii(token));
    }
  }

  /** The number of characters that the one at the index makes up with its escape. */
  private int width(int index) {
    if (in.charAt(index) != '\\') {
      return 1;
    }
    if (index + 1 == in.length() || in.charAt(index + 1) == '\n') {
      throw new ZoneFileException(file, line, "a backslash stands at the end of the line");
    }
    return 2;
  }

  private String directive(String token) {
    if (entry.directive().equals("$INCLUDE")) {
      throw new ZoneFileException(
          file, line, "$INCLUDE is not followed; give that file with a --zone of its own");
    }
    return token;
  }

  private String argument(String token) {
    String ascii = Escapes.ascii(token);
    if (!entry.directive().equals("$ORIGIN")) {
      return ascii;
    }
    try {
      Name name = Name.fromString(ascii, origin);
      if (!name.isAbsolute()) {
        throw new ZoneFileException(
            file, line, "the name after $ORIGIN is relative to nothing; end it with a dot");
      }
      origin = name;
      origins.add(name);
      return name.toString();
    } catch (TextParseException e) {
      // The parser says what is wrong with it.
      return ascii;
    }
  }

  private String type(String token) {
    if (firstType == null) {
      firstType = entry.type();
    }
    return Escapes.ascii(token);
  }

  private String data(String token) {
    Optional<byte[]> string = Escapes.decode(token);
    boolean tooLong =
        entry.type() == Type.TXT && string.isPresent() && string.get().length > MAX_STRING_BYTES;
    if (!tooLong) {
      return Escapes.ascii(token);
    }
    String placeholder = placeholderPrefix + longStrings.size();
    longStrings.put(placeholder, string.get());
    return placeholder;
  }
}
