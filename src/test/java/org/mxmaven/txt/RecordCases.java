package org.mxmaven.txt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads tables of test data: a row a line, columns parted by bars, comments after a number sign.
 */
public final class RecordCases {
  private static final char MARK = '\u2038';

  private RecordCases() {}

  /**
   * One row about a record.
   *
   * @param text the record, one char per byte
   * @param positions where the marks stand, as positions within the bytes
   * @param expected what it parses to
   * @param problems what is said of each mark's place
   */
  public record Row(
      String section,
      String written,
      String text,
      List<Integer> positions,
      String expected,
      List<String> problems) {
    public byte[] bytes() {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
      return section + " | " + written;
    }
  }

  /** The rows of a table with four columns: section, record, expected, problems. */
  public static Stream<Row> rows(Class<?> test, String resource) {
    return lines(test, resource).map(RecordCases::row);
  }

  /** The columns of each row. */
  public static Stream<List<String>> columns(Class<?> test, String resource, int count) {
    return lines(test, resource).map(line -> split(line, count));
  }

  private static Stream<String> lines(Class<?> test, String resource) {
    try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(resource), resource)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> split(String line, int count) {
    List<String> columns = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    assertThat(columns).as(line).hasSize(count);
    return columns;
  }

  private static Row row(String line) {
    List<String> columns = split(line, 4);
    String written = columns.get(1);
    List<Integer> positions = new ArrayList<>();
    for (int at = written.indexOf(MARK); at >= 0; at = written.indexOf(MARK, at + 1)) {
      positions.add(unescape(written.substring(0, at)).length());
    }
    String problems = columns.get(3);
    return new Row(
        columns.get(0),
        written,
        unescape(written),
        positions,
        unescape(columns.get(2)),
        problems.isEmpty() ? List.of() : List.of(problems.split(" && ", -1)));
  }

  /**
   * The text that is written as ASCII and {@code \xHH}, one char per byte; marks stand for none.
   */
  public static String unescape(String written) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      if (written.startsWith("\\x", i)) {
        text.append((char) Integer.parseInt(written.substring(i + 2, i + 4), 16));
        i += 3;
      } else if (written.charAt(i) != MARK) {
        assertThat(written.charAt(i)).as(written).isLessThan('\u007f');
        text.append(written.charAt(i));
      }
    }
    return text.toString();
  }
}
