package org.mxmaven.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mxmaven.check.Check;
import org.mxmaven.check.Judged;

/**
 * Comma-separated values (RFC 4180) with a row of names first, for spreadsheets: a row per domain
 * or per finding, printed as the domains are finished. No cell is a formula.
 */
public final class CsvReport implements Report {
  private final PrintWriter out;
  private final CsvWriter csv;
  private final CsvRows rows;
  private final CsvText text = new CsvText();

  /** What has a row of its own. */
  public enum Rows {
    DOMAINS,
    FINDINGS
  }

  /**
   * Begins the table.
   *
   * @param checks the check of an id, if there is one
   */
  public CsvReport(PrintWriter out, Rows rows, Function<String, Optional<Check>> checks) {
    this.out = out;
    // The writer has a buffer already.
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(out);
    this.rows =
        switch (rows) {
          case DOMAINS -> new CsvDomains();
          case FINDINGS -> new CsvFindings(checks);
        };
    csv.writeRecord(this.rows.header());
  }

  @Override
  public void add(Judged judged) {
    rows.of(judged).forEach(cells -> csv.writeRecord(cells.stream().map(text::of).toList()));
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void end(Totals totals) {
    out.flush();
  }

  /** The rows that a domain makes, their cells raw. */
  interface CsvRows {
    List<String> header();

    /** The rows of one domain. */
    Stream<List<String>> of(Judged judged);
  }
}
