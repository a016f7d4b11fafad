package org.mxmaven.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A day, or a time of day, as a user writes it: {@code 2026-03-02}, {@code 2026-03-02T14:30} in the
 * machine's own time zone, or with its offset, {@code 2026-03-02T14:30:00Z}.
 *
 * @param text in a form that is known to be read
 */
record Moment(String text) {

  /** The moment; of a day its beginning. */
  Instant first(ZoneId zone) {
    return isDay() ? LocalDate.parse(text).atStartOfDay(zone).toInstant() : time(zone);
  }

  /** The moment; of a day its last microsecond. */
  Instant last(ZoneId zone) {
    return isDay()
        ? LocalDate.parse(text)
            .plusDays(1)
            .atStartOfDay(zone)
            .toInstant()
            .minus(1, ChronoUnit.MICROS)
        : time(zone);
  }

  private boolean isDay() {
    return text.indexOf('T') < 0;
  }

  private Instant time(ZoneId zone) {
    boolean hasOffset = text.endsWith("Z") || text.matches(".*T.*[+-].*");
    return hasOffset
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).atZone(zone).toInstant();
  }

  /** Reads moments; a blank may stand for the T. */
  static final class Converter implements ITypeConverter<Moment> {
    @Override
    public Moment convert(String value) {
      Moment moment = new Moment(value.strip().replace(' ', 'T'));
      try {
        moment.first(ZoneOffset.UTC);
        return moment;
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "'" + value + "' is no date; write 2026-03-02 or 2026-03-02T14:30");
      }
    }
  }
}
