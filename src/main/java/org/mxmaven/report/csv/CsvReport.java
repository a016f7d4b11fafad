package org.mxmaven.report.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.mxmaven.report.ListOrder;
import org.mxmaven.report.Report;
import org.mxmaven.report.Totals;
import org.mxmaven.result.Judged;
import org.mxmaven.verdict.VerdictList;

/**
 * Comma-separated values (RFC 4180) with a row of names first, for spreadsheets: a row per domain
 * or per finding, printed in the order of the list. No cell is a formula.
 */
public final class CsvReport implements Report {
  private final PrintWriter out;
  private final StringWriter line = new StringWriter();
  private final CsvWriter csv =
      CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(line);
  private final ListOrder order;
  private final CsvRows rows;
  private final CsvText text = new CsvText();

  /** What has a row of its own. */
  public enum RowSubject {
    DOMAINS,
    FINDINGS
  }

  /** A table whose domains come in their order. */
  public CsvReport(PrintWriter out, RowSubject subject) {
    this(out, subject, VerdictList.ALL, ListOrder.NONE);
  }

  /**
   * Begins the table.
   *
   * @param verdicts all there are
   * @param settled the line before which no domain is still to come
   */
  public CsvReport(PrintWriter out, RowSubject subject, VerdictList verdicts, IntSupplier settled) {
    this.out = out;
    this.order = new ListOrder(settled, out::print);
    this.rows =
        switch (subject) {
          case DOMAINS -> new CsvDomains(verdicts);
          case FINDINGS -> new CsvFindings();
        };
    out.print(line(this.rows.header()));
  }

  @Override
  public void add(Judged judged) {
    order.add(
        judged.line(), rows.of(judged).map(cells -> line(cells.stream().map(text::of).toList())));
  }

  private String line(List<String> cells) {
    line.getBuffer().setLength(0);
    csv.writeRecord(cells);
    return line.toString();
  }

  @Override
  public void flush() {
    order.handOn();
    out.flush();
  }

  @Override
  public void end(Totals totals) {
    order.end();
    out.flush();
  }

  /** The rows that a domain makes, their cells raw. */
  interface CsvRows {
    List<String> header();

    /** The rows of one domain. */
    Stream<List<String>> of(Judged judged);
  }
}
