package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.report.json.JsonLines;
import org.mxmaven.report.text.SingleReport;
import org.mxmaven.report.text.StoredReport;
import org.mxmaven.report.text.TableReport;
import org.mxmaven.verdict.VerdictList;

/** A reader that went away: reports end as usual, and the writer tells. */
class BrokenPipeTest {
  private static final Terminal TERMINAL =
      new Terminal(true, 80, StandardCharsets.UTF_8, ZoneOffset.UTC);

  private final PrintWriter out = new PrintWriter(new ClosedPipe());

  private static final class ClosedPipe extends Writer {
    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public void flush() throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public void close() {}
  }

  static Stream<Function<PrintWriter, Report>> reports() {
    return Stream.of(
        out -> new TableReport(out, TERMINAL),
        out -> new SingleReport(out, TERMINAL),
        out -> new StoredReport(out, TERMINAL, "mxmaven.db", VerdictList.ALL, true),
        out -> new JsonLines(out, VerdictList.ALL));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void endsQuietly(Function<PrintWriter, Report> format) {
    Report report = format.apply(out);
    Domains.all().forEach(domain -> report.add(domain.judged()));
    report.end(Totals.none());
    assertThat(out.checkError()).isTrue();
  }
}
