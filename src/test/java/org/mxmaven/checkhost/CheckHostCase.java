package org.mxmaven.checkhost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.mxmaven.txt.RecordCases;

/**
 * A case of the conformance suite; the files beside the test say how they are written. Outcomes
 * that are empty are not looked at, {@code -} is none.
 *
 * @param title the section of RFC 7208 and what the case is about
 */
public record CheckHostCase(
    String title,
    String zone,
    String ip,
    String sender,
    String helo,
    String result,
    String mechanism,
    String explanation) {
  private static final String ADDRESSES =
      "a.example. A 192.0.2.1\nmail.example. A 192.0.2.1\n*.mail.example. A 192.0.2.1\n";

  /** The whole suite. */
  public static Stream<CheckHostCase> all() {
    return Stream.concat(grammar(), evaluation());
  }

  @Override
  public String toString() {
    return title;
  }

  private static Stream<CheckHostCase> grammar() {
    return RecordCases.columns(CheckHostCase.class, "grammar.txt", 3)
        .map(
            row ->
                of(
                    row.get(0) + " " + row.get(1),
                    ADDRESSES + txt(RecordCases.unescape(row.get(1))),
                    List.of("", "", "", row.get(2))));
  }

  private static String txt(String record) {
    StringBuilder line = new StringBuilder("a.example. TXT \"");
    for (int i = 0; i < record.length(); i++) {
      line.append(String.format(Locale.ROOT, "\\%03d", (int) record.charAt(i)));
    }
    return line + "\"\n";
  }

  private static Stream<CheckHostCase> evaluation() {
    List<CheckHostCase> cases = new ArrayList<>();
    String[] blocks = text("evaluation.txt").split("(?m)^== ", -1);
    for (String block : Arrays.asList(blocks).subList(1, blocks.length)) {
      List<String> lines = block.lines().skip(1).toList();
      String zone =
          String.join("\n", lines.stream().filter(line -> !line.startsWith("-- ")).toList());
      for (String line : lines) {
        if (line.startsWith("-- ")) {
          List<String> cells =
              Arrays.stream(line.substring(3).split("\\|", -1)).map(String::strip).toList();
          cases.add(of(cells.get(0), zone, cells.subList(1, cells.size())));
        }
      }
    }
    return cases.stream();
  }

  private static CheckHostCase of(String title, String zone, List<String> cells) {
    assertThat(cells).as(title).hasSizeBetween(4, 6);
    return new CheckHostCase(
        title,
        zone,
        cells.get(0).isEmpty() ? "192.0.2.1" : cells.get(0),
        cells.get(1).isEmpty() ? "user@a.example" : cells.get(1),
        cells.get(2).isEmpty() ? "helo.example" : cells.get(2),
        cells.get(3),
        cells.size() > 4 ? cells.get(4) : "",
        cells.size() > 5 ? cells.get(5) : "");
  }

  private static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(CheckHostCase.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
