package org.mxmaven.check;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.mxmaven.testing.WorldCase;

/**
 * A case of a check: a few zone lines, a domain, and the findings of the check's family that it
 * has. The form of the files is in the README beside them.
 */
public record CheckCase(WorldCase world, List<Expected> findings) {

  /**
   * A finding that must be there.
   *
   * @param facts its check, severity, subject and arguments as {@link #facts} writes them
   * @param part of its message
   */
  public record Expected(String check, String facts, String part) {
    static Expected parse(String line) {
      String[] cells = line.split(" \\| ", 5);
      return new Expected(cells[0], String.join(" | ", List.of(cells).subList(0, 4)), cells[4]);
    }

    boolean matches(Finding finding) {
      return facts.equals(CheckCase.facts(finding)) && finding.message().contains(part);
    }
  }

  /** All cases of a check; fails if it has no file. */
  public static List<CheckCase> of(String id) {
    return WorldCase.of(CheckCase.class, "cases/" + id + ".txt").stream()
        .map(c -> new CheckCase(c, c.expected().stream().map(Expected::parse).toList()))
        .toList();
  }

  /** Everything of a finding but its message, as the files have it. */
  public static String facts(Finding finding) {
    String arguments =
        finding.arguments().all().stream().map(CheckCase::text).collect(joining(", "));
    return "%s | %s | %s | %s"
        .formatted(
            finding.check(),
            finding.severity().text(),
            finding.subject().text(),
            arguments.isEmpty() ? "-" : arguments);
  }

  private static String text(Arguments.Argument argument) {
    String mark = argument.identifying() ? "*" : "";
    return mark + argument.name() + '=' + text(argument.value());
  }

  private static String text(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(CheckCase::text).collect(joining(", ", "[", "]"));
    }
    return value instanceof String text ? quoted(text) : value.toString();
  }

  /** Between quotation marks; what would break the line or its cells is escaped. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c != '|' && !Character.isISOControl(c);
      quoted.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return quoted.append('"').toString();
  }
}
