package org.mxmaven.history;

import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A scan in the book of scans.
 *
 * @param finished empty if it was broken off, or is still running
 * @param alive when it last stored something or gave another sign of life
 * @param interrupted whether it was stopped in order and did not go on
 * @param arguments the command line
 * @param domains how many it judged; of one that is not finished how many are stored as its own
 * @param problems how many of them had a problem; 0 if it is not finished
 * @param failed how many could not be looked up in full; 0 if it is not finished
 */
public record ScanEntry(
    long id,
    Instant started,
    Optional<Instant> finished,
    Instant alive,
    boolean interrupted,
    String version,
    String arguments,
    int domains,
    int problems,
    int failed) {

  /** How long one that runs may be silent: it gives a sign of life every minute. */
  public static final Duration SILENCE = Duration.ofMinutes(10);

  /** What became of a scan. */
  public enum ScanState {
    FINISHED,
    RUNNING,
    /** It was interrupted, or has been silent for too long. */
    BROKEN_OFF
  }

  /**
   * The newest time that anything can be known of: what is stored may be of a later one than the
   * clock says, if that was set back.
   */
  public static Instant latest(List<ScanEntry> all, Instant now) {
    return all.stream().map(ScanEntry::alive).filter(now::isBefore).max(naturalOrder()).orElse(now);
  }

  /** What is known to have become of it by then. */
  public ScanState state(Instant now) {
    if (finished.isPresent()) {
      return ScanState.FINISHED;
    }
    return interrupted || alive.plus(SILENCE).isBefore(now)
        ? ScanState.BROKEN_OFF
        : ScanState.RUNNING;
  }
}
