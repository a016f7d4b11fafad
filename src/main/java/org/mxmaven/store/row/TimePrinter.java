package org.mxmaven.store.row;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;

/**
 * Writes times to the microsecond, six digits always. Times of one second differ in nothing but
 * these, so the rest is kept from one time to the next. For one thread.
 */
final class TimePrinter {
  private static final int MICROS_PER_SECOND = 1_000_000;

  private final DateTimeFormatter seconds;
  private final String end;
  private long second = Long.MIN_VALUE;
  private String start = "";

  /**
   * A printer.
   *
   * @param seconds writes a time to the second, in its zone
   * @param end what follows the fraction
   */
  public TimePrinter(DateTimeFormatter seconds, String end) {
    this.seconds = seconds;
    this.end = end;
  }

  public String print(Instant at) {
    if (at.getEpochSecond() != second) {
      start = seconds.format(at) + ".";
      second = at.getEpochSecond();
    }
    // Counted from a million, whose first digit is left out: that keeps the zeros in front.
    String micros = Integer.toString(MICROS_PER_SECOND + at.get(ChronoField.MICRO_OF_SECOND));
    return start + micros.substring(1) + end;
  }
}
