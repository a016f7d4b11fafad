package org.mxmaven.cli.scan;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.mxmaven.dns.live.pace.Traffic;
import org.mxmaven.report.Totals;

/** How far a scan has come, in the last line of the terminal; it moves by itself. */
final class ProgressDisplay implements AutoCloseable {
  private static final int REFRESH_MILLIS = 250;
  private static final String TO_LINE_START = "\r";
  private static final String CLEAR_TO_LINE_END = "\u001b[K";

  private final PrintWriter err;
  private final ProgressBar bar;
  private volatile Totals totals;
  private volatile String instead = "";

  /**
   * Begins to show the progress of a scan.
   *
   * @param width columns of the terminal
   * @param nanos nanoseconds of a clock that only runs forward
   * @param earlier the counts of what an earlier run has finished
   */
  public ProgressDisplay(
      PrintWriter err,
      int width,
      ProgressLine line,
      LongSupplier nanos,
      Supplier<Traffic> traffic,
      Totals earlier) {
    this.err = err;
    this.totals = earlier;
    long start = nanos.getAsLong();
    this.bar =
        new ProgressBarBuilder()
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .continuousUpdate()
            .setRenderer(
                (state, room) ->
                    instead.isEmpty()
                        ? line.text(nanos.getAsLong() - start, totals, traffic.get(), room)
                        : instead.substring(0, Math.min(instead.length(), room)))
            .setConsumer(new DelegatingProgressBarConsumer(this::show, width - 1))
            .build();
  }

  private synchronized void show(String line) {
    err.print(TO_LINE_START + line + CLEAR_TO_LINE_END);
    err.flush();
  }

  /** Shows these counts from now on. */
  public void at(Totals counts) {
    totals = counts;
  }

  /** Shows these words instead from now on. */
  public void doing(String words) {
    instead = words;
  }

  /** Makes room for another line, above the one that shows the progress. */
  public synchronized void makeRoom() {
    err.print(TO_LINE_START + CLEAR_TO_LINE_END);
  }

  /** Takes the line away. */
  @Override
  public void close() {
    bar.close();
    makeRoom();
    err.flush();
  }
}
