package org.mxmaven.store.row;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the database writes times: the Python tool's columns in local time, this program's own in
 * UTC. Both are of fixed width, so that the order of the text is the order of time. For one thread.
 */
public final class StoredTime {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  /** As above, or without a fraction, which Python leaves out when it is zero. */
  private static final DateTimeFormatter LOCAL_READ =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .toFormatter(Locale.ROOT);

  private static final int YEAR = 4;

  private final ZoneId zone;
  private final TimePrinter utc = new TimePrinter(UTC, "Z");
  private final TimePrinter local;

  /**
   * Times with that zone as the local one.
   *
   * @param zone where the Python tool would run
   */
  public StoredTime(ZoneId zone) {
    this.zone = zone;
    this.local = new TimePrinter(LOCAL.withZone(zone), "");
  }

  public String utc(Instant at) {
    return utc.print(at);
  }

  public String local(Instant at) {
    return local.print(at);
  }

  /** The time that a local text stands for; the epoch if it stands for none. */
  public Instant ofLocal(@Nullable String text) {
    return parsedLocal(text).orElse(Instant.EPOCH);
  }

  /** The same; empty if it stands for none. */
  public Optional<Instant> parsedLocal(@Nullable String text) {
    try {
      return text == null || isOfOtherWidth(text)
          ? Optional.empty()
          : Optional.of(LocalDateTime.parse(text, LOCAL_READ).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The time that a text of this program stands for; empty if it stands for none. */
  public static Optional<Instant> parsedUtc(@Nullable String text) {
    try {
      return text == null || isOfOtherWidth(text) || !text.endsWith("Z")
          ? Optional.empty()
          : Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether the year has not four digits: such a text is out of the order of time. */
  private static boolean isOfOtherWidth(String text) {
    return text.length() < YEAR + 1
        || text.charAt(YEAR) != '-'
        || !text.substring(0, YEAR).chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
