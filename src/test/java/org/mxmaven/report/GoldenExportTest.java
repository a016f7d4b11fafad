package org.mxmaven.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole exports, compared with files. */
class GoldenExportTest {

  static Stream<Arguments> formats() {
    return Stream.of(
        of("domains.csv", Exports::csv),
        of("findings.csv", Exports::csvFindings),
        of("document.json", Exports::json),
        of("report.md", Exports::markdown),
        of("results.sarif", Exports::sarif));
  }

  private static Arguments of(String file, Function<PrintWriter, Report> format) {
    return Arguments.of(file, format);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void domains(String file, Function<PrintWriter, Report> format) throws IOException {
    Golden.check(file, Exports.of(format, Domains.all()));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void nothing(String file, Function<PrintWriter, Report> format) throws IOException {
    Golden.check("empty-" + file, Exports.of(format, List.of()));
  }
}
