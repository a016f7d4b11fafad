package org.mxmaven.cli;

import java.io.PrintWriter;
import java.util.OptionalInt;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a scan has come, in the last line of the terminal: count, rate, time left, problems. */
final class Progress implements AutoCloseable {
  private static final int REFRESH_MILLIS = 250;
  private static final String TO_LINE_START = "\r";
  private static final String CLEAR_TO_LINE_END = "\u001b[K";

  private final PrintWriter err;
  private final ProgressBar bar;

  /**
   * Begins to show the progress of a scan.
   *
   * @param width columns of the terminal
   * @param domains how many there are, if that is known
   */
  Progress(PrintWriter err, int width, OptionalInt domains) {
    this.err = err;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("Scanned")
            .setStyle(ProgressBarStyle.ASCII)
            .setInitialMax(domains.orElse(-1))
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .showSpeed()
            .setConsumer(new DelegatingProgressBarConsumer(this::show, width - 1))
            .build();
  }

  private synchronized void show(String line) {
    err.print(TO_LINE_START + line);
    err.flush();
  }

  /** Shows how far it is now. */
  void at(int domains, int problems) {
    bar.stepTo(domains);
    bar.setExtraMessage(problems == 1 ? " 1 problem" : " " + problems + " problems");
  }

  /** Makes room for another line, above the one that shows the progress. */
  synchronized void makeRoom() {
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
