package org.mxmaven.txt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a record that consists of {@code name=value} parted by semicolons, as those of RFC 8460
 * §3 and RFC 8461 §3.1 do.
 *
 * @param position bytes before it in the joined record
 * @param text without blanks around it
 */
public record Field(int position, String text) {
  private static final Pattern NAME = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_.-]{0,31}");

  /** Visible characters but ";" and "=". */
  private static final Pattern VALUE = Pattern.compile("[!-:<>-~]++");

  /**
   * The fields of a text from there on, one char per byte. A semicolon at the end begins none;
   * where there is nothing between two, there is an empty one.
   */
  public static List<Field> all(String text, int from) {
    List<Field> fields = new ArrayList<>();
    int start = from;
    while (start < text.length()) {
      int semicolon = text.indexOf(';', start);
      int end = semicolon < 0 ? text.length() : semicolon;
      int first = skipBlanks(text, start, end);
      if (first < end || semicolon >= 0) {
        fields.add(new Field(first, withoutBlanksBehind(text, first, end)));
      }
      start = end + 1;
    }
    return fields;
  }

  /** What stands before the first "="; all of it without one. */
  public String name() {
    int equals = text.indexOf('=');
    return equals < 0 ? text : text.substring(0, equals);
  }

  /** What stands behind the first "="; nothing without one. */
  public String value() {
    return text.substring(Math.min(text.length(), name().length() + 1));
  }

  /** What stands between the commas of the value, each as a part of its own. */
  public List<Field> entries() {
    List<Field> entries = new ArrayList<>();
    int start = text.length() - value().length();
    while (start <= text.length()) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      int first = skipBlanks(text, start, end);
      entries.add(new Field(position + first, withoutBlanksBehind(text, first, end)));
      start = end + 1;
    }
    return entries;
  }

  /** What is wrong with the name or its sign, and what was expected, if anything is. */
  public Optional<String> nameFault() {
    if (text.isEmpty()) {
      return Optional.of("there is nothing between two semicolons; expected name=value");
    }
    if (text.indexOf('=') < 0) {
      return Optional.of("no \"=\"; expected name=value");
    }
    return NAME.matcher(name()).matches()
        ? Optional.empty()
        : Optional.of(
            "no name before the \"=\"; expected up to 32 letters, digits, \"_\", \"-\" and \".\","
                + " and no blank");
  }

  /** The same of the name and the value of any field that the RFCs do not define. */
  public Optional<String> fault() {
    Optional<String> fault = nameFault();
    return fault.isPresent() || VALUE.matcher(value()).matches()
        ? fault
        : Optional.of(
            value().isEmpty()
                ? "no value; expected one after the \"=\""
                : "a value with blanks, \"=\", control or non-ASCII characters; expected others"
                    + " only");
  }

  /** That it is wrong, and how. */
  public FieldProblem problem(String message) {
    return new FieldProblem(position, text, message);
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static int skipBlanks(String text, int start, int end) {
    int at = start;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String withoutBlanksBehind(String text, int start, int end) {
    int last = end;
    while (last > start && isBlank(text.charAt(last - 1))) {
      last--;
    }
    return text.substring(start, last);
  }
}
