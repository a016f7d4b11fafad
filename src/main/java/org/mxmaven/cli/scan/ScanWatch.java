package org.mxmaven.cli.scan;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mxmaven.cli.option.ReportFormat;
import org.mxmaven.cli.output.Outputs;
import org.mxmaven.dns.live.pace.Silence;
import org.mxmaven.report.Totals;
import org.mxmaven.result.Judged;

/** Follows a scan: tells of each domain, and notices why the scan should end before its list. */
final class ScanWatch implements ScanSink.Listener {
  private final Narrator narrator;
  private final Outputs outputs;
  private final Silence silence;
  private final Duration patience;
  private final BooleanSupplier interrupted;
  private final boolean tells;
  private Optional<BrokenOff> brokenOff = Optional.empty();

  /**
   * A watch over a scan.
   *
   * @param patience for how long no name server may have answered
   * @param interrupted whether the user wishes an end
   */
  public ScanWatch(
      Narrator narrator,
      Outputs outputs,
      Silence silence,
      Duration patience,
      BooleanSupplier interrupted) {
    this.narrator = narrator;
    this.outputs = outputs;
    this.silence = silence;
    this.patience = patience;
    this.interrupted = interrupted;
    this.tells = outputs.include(ReportFormat.TABLE);
  }

  @Override
  public boolean added(Optional<Judged> judged, Totals totals) {
    narrator.progress(totals);
    narrator.tellSilence();
    if (tells) {
      judged.ifPresent(narrator::judged);
    }
    return idle();
  }

  @Override
  public boolean idle() {
    narrator.tellSilence();
    if (outputs.areAbandoned()) {
      brokenOff = Optional.of(BrokenOff.ABANDONED);
    } else if (silence.lasts().compareTo(patience) >= 0) {
      brokenOff = Optional.of(BrokenOff.SILENT);
    }
    return brokenOff.isEmpty();
  }

  /** Why the scan has ended before its list, if it has. */
  public Optional<BrokenOff> brokenOff() {
    return interrupted.getAsBoolean() ? Optional.of(BrokenOff.INTERRUPTED) : brokenOff;
  }
}
