package org.mxmaven.sts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mxmaven.txt.Misspelling;

/**
 * One field of a policy (RFC 8461 §3.2).
 *
 * @param line the first is 1
 * @param text the whole line, one char per byte
 * @param name what stands before the first colon
 * @param value what stands behind it, without blanks around it
 */
record PolicyField(int line, String text, String name, String value) {
  static final String VERSION = "version";
  static final String MODE = "mode";
  static final String MAX_AGE = "max_age";
  static final String MX = "mx";

  private static final List<String> KNOWN = List.of(VERSION, MODE, MAX_AGE, MX);
  private static final Pattern NAME = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_.-]{0,31}");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f]");
  private static final Pattern MODE_VALUE =
      Pattern.compile("testing|enforce|none", Pattern.CASE_INSENSITIVE);

  /** Of two letters another one or one less leaves next to nothing. */
  private static final Pattern SLIPS_OF_MX = Pattern.compile(".?mx.?|xm");

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** What is wrong with a field that senders do not know; empty if it is one that they skip. */
  Optional<String> fault() {
    if (CONTROL.matcher(text).find()) {
      return Optional.of("a control character; expected LF or CRLF at the end of each line");
    }
    if (!NAME.matcher(name).matches()) {
      return Optional.of(
          "no name before the \":\"; expected 1 to 32 letters, digits, \"_\", \"-\" and \".\"");
    }
    if (value.isEmpty()) {
      return Optional.of("no value; expected one after the \":\"");
    }
    return isUtf8(value) ? Optional.empty() : Optional.of("bytes that are no text; expected UTF-8");
  }

  /** If something was meant by a field that senders skip, what. */
  Optional<IgnoredField> ignored() {
    if (name.equalsIgnoreCase("id")) {
      return Optional.of(new IgnoredField(line, name, Optional.empty()));
    }
    for (String known : KNOWN) {
      if (isMeant(known)) {
        return Optional.of(new IgnoredField(line, name, Optional.of(known)));
      }
    }
    return Optional.empty();
  }

  private boolean isMeant(String known) {
    if (name.equalsIgnoreCase(known)) {
      return true;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return fits(known)
        && (known.equals(MX)
            ? SLIPS_OF_MX.matcher(lower).matches()
            : Misspelling.distance(lower, known) <= (known.equals(MODE) ? 1 : 2));
  }

  private boolean fits(String known) {
    return switch (known) {
      case VERSION -> value.regionMatches(true, 0, "STS", 0, 3);
      case MODE -> MODE_VALUE.matcher(value).matches();
      case MAX_AGE -> DIGITS.matcher(value).matches();
      default -> MxPatternParser.parse(value).isPresent();
    };
  }

  private static boolean isUtf8(String oneCharPerByte) {
    byte[] bytes = oneCharPerByte.getBytes(StandardCharsets.ISO_8859_1);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
