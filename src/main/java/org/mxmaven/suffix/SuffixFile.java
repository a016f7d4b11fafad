package org.mxmaven.suffix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The list as a library ships it. */
final class SuffixFile {
  private static final String RESOURCE = "/org/publicsuffix/list/effective_tld_names.dat";
  private static final String VERSION = "// VERSION: ";
  private static final String END = "===END ICANN DOMAINS===";
  private static final int DATE_LENGTH = "2026-07-25".length();

  private SuffixFile() {}

  /** The rules of its ICANN section. */
  static SuffixRules rules() {
    return read(lines -> new SuffixRules(lines.takeWhile(line -> !line.contains(END))));
  }

  /** The day that it states. */
  static LocalDate date() {
    return read(
        lines ->
            lines
                .filter(line -> line.startsWith(VERSION))
                .map(line -> line.substring(VERSION.length(), VERSION.length() + DATE_LENGTH))
                .map(LocalDate::parse)
                .findFirst()
                .orElseThrow());
  }

  /** What a function makes of its lines. */
  static <T> T read(Function<Stream<String>, T> reading) {
    InputStream in = Objects.requireNonNull(SuffixFile.class.getResourceAsStream(RESOURCE));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reading.apply(reader.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
