package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.cli.option.ReportFormat;

/** What every format keeps to, on domains whose records are meant to break it. */
class FormatContractTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Master file escapes: control codes, HTML, formulas, Markdown, quotes. */
  private static final String ZONE =
      """
      $ORIGIN .
      $TTL 60
      a.example MX 10 mail.a.example.
      mail.a.example A 192.0.2.1
      a.example TXT "v=spf1 include:\\027[2Jx\\010\\013.example <script>alert\\(1\\)</script> +all"
      _dmarc.a.example TXT "v=DMARC1; p=\\027]0;x\\007; rua=mailto:x@[y](http://z.example)|`; =1+1"
      b.example TXT "=1+1\\009v=spf1 \\226\\128\\174 -all"
      b.example TXT "v=spf1 exists:=cmd|'x'!A0 \\255\\000 ?all"
      """;

  private final Path folder;
  private final String database;
  private final String zone;
  private final String list;

  FormatContractTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    database = folder.resolve("test.db").toString();
    zone = Files.writeString(folder.resolve("a.zone"), ZONE).toString();
    list =
        Files.writeString(folder.resolve("l.txt"), "a.example\nb.example\nc.example\n").toString();
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void hostileDomains(ReportFormat format) throws IOException {
    holds(format, scan(format, "-m", list));
    holds(format, scan(format, "-s", "a.example"));
    holds(format, Run.of("-a", "-d", database, "--format", name(format)));
    holds(format, Run.of("-a", "-v", "-d", database, "--format", name(format)));
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void noDomains(ReportFormat format) throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.txt"), "no domain\n");
    Run run = scan(format, "-m", bad.toString());
    assertThat(run.status()).isEqualTo(3);
    isWellFormed(format, run.out());
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void aFileHoldsWhatStandardOutputWould(ReportFormat format) throws IOException {
    scan(format, "-m", list);
    String[] stored = {"-a", "-d", database, "--format", name(format)};
    String printed = Run.of(stored).out();
    Path file = folder.resolve("report");
    Run run = Run.of("-a", "-d", database, "--format", name(format), "--output", file.toString());
    assertThat(run.out()).isEmpty();
    assertThat(timeless(Files.readString(file))).isEqualTo(timeless(printed));
  }

  /** Nothing but what differs from run to run: the moments at which the reports were made. */
  private static String timeless(String report) {
    return report
        .replaceAll("2[0-9]{3}-[0-9]{2}-[0-9]{2}[T ][0-9:.]+", "TIME")
        .replaceAll("\"milliseconds\":[0-9]+|took [0-9.]+", "DURATION");
  }

  private static void holds(ReportFormat format, Run run) throws IOException {
    assertThat(run.err()).doesNotContain("internal error", "\tat ");
    assertThat(run.out()).contains("a.example");
    isWellFormed(format, run.out());
  }

  private static void isWellFormed(ReportFormat format, String report) throws IOException {
    String lineEnd = format == ReportFormat.CSV ? "\r\n" : "\n";
    assertThat(report.replace(lineEnd, ""))
        .matches(text -> text.chars().noneMatch(FormatContractTest::isControl), "no control codes");
    switch (format) {
      case CSV ->
          assertThat(CsvReader.builder().ofCsvRecord(report).stream())
              .allMatch(row -> row.getFieldCount() == 33);
      case JSON, SARIF -> JSON.readTree(report);
      case JSONL -> {
        for (String line : report.lines().toList()) {
          JSON.readTree(line);
        }
      }
      default -> {
        // Text to read; what it may not hold is tested with its class.
      }
    }
  }

  private static boolean isControl(int c) {
    return Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT;
  }

  private static String name(ReportFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  private Run scan(ReportFormat format, String mode, String what) {
    return Run.of(
        mode, what, "-d", database, "--zone", zone, "--format", name(format), "--color", "never");
  }
}
