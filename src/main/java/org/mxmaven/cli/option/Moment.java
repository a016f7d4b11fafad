package org.mxmaven.cli.option;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.UserError;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A day, or a time of day, as a user writes it: {@code 2026-03-02}, {@code 2026-03-02T14:30} in the
 * machine's own time zone, or with its offset, {@code 2026-03-02T14:30:00Z}.
 *
 * @param text in a form that is known to be read
 */
public record Moment(String text) {
  /** Years of more digits come before all others in the order of text, which the database uses. */
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

  private static final Pattern YEAR_OF_FOUR_DIGITS = Pattern.compile("[0-9]{4}-.*");

  /** The moment; of a day its beginning. */
  public Instant first(ZoneId zone) {
    return earlier(isDay() ? LocalDate.parse(text).atStartOfDay(zone).toInstant() : time(zone));
  }

  /** The moment; of a day its last microsecond. */
  public Instant last(ZoneId zone) {
    return earlier(
        isDay()
            ? LocalDate.parse(text)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant()
                .minus(1, ChronoUnit.MICROS)
            : time(zone));
  }

  /** What is said of one that has not come yet, of which nothing can be known. */
  public UserError isAhead(String option) {
    return new UserError(
        ExitCode.USAGE,
        "%s %s has not come yet; give a day or time that has."
            .formatted(option, text.replace('T', ' ')));
  }

  private static Instant earlier(Instant time) {
    return time.isAfter(LAST) ? LAST : time;
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
  public static final class Converter implements ITypeConverter<Moment> {
    @Override
    public Moment convert(String value) {
      Moment moment = new Moment(value.strip().replace(' ', 'T'));
      if (!isDate(moment)) {
        throw new TypeConversionException(
            "'" + value + "' is no date; write 2026-03-02 or 2026-03-02T14:30");
      }
      return moment;
    }

    private static boolean isDate(Moment moment) {
      try {
        moment.first(ZoneOffset.UTC);
        return YEAR_OF_FOUR_DIGITS.matcher(moment.text).matches();
      } catch (DateTimeException e) {
        return false;
      }
    }
  }
}
