package org.mxmaven.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

/** When a day begins and ends, where clocks change too. */
class MomentTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, UTC, 2026-03-02T00:00:00Z, 2026-03-02T23:59:59.999999Z",
    "2026-03-02, Australia/Brisbane, 2026-03-01T14:00:00Z, 2026-03-02T13:59:59.999999Z",
    // A day of 23 hours, and one of 25.
    "2026-03-08, America/New_York, 2026-03-08T05:00:00Z, 2026-03-09T03:59:59.999999Z",
    "2026-11-01, America/New_York, 2026-11-01T04:00:00Z, 2026-11-02T04:59:59.999999Z",
    // At midnight the clock is put to one.
    "2026-09-06, America/Santiago, 2026-09-06T04:00:00Z, 2026-09-07T02:59:59.999999Z",
    // The hour that is there twice is the first one, one that is not there the next.
    "2026-11-01T01:30, America/New_York, 2026-11-01T05:30:00Z, 2026-11-01T05:30:00Z",
    "2026-03-08 02:30, America/New_York, 2026-03-08T07:30:00Z, 2026-03-08T07:30:00Z",
    "2026-11-01T01:30-05:00, America/New_York, 2026-11-01T06:30:00Z, 2026-11-01T06:30:00Z",
    "2026-03-02T14:30:00Z, Australia/Brisbane, 2026-03-02T14:30:00Z, 2026-03-02T14:30:00Z",
    "9999-12-31, America/New_York, 9999-12-31T05:00:00Z, 9999-12-31T23:59:59.999999Z",
    "0001-01-01, UTC, 0001-01-01T00:00:00Z, 0001-01-01T23:59:59.999999Z",
  })
  void aDayHasABeginningAndAnEnd(String text, ZoneId zone, String first, String last) {
    Moment moment = new Moment.Converter().convert(text);
    assertThat(moment.first(zone)).hasToString(first);
    assertThat(moment.last(zone)).hasToString(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "today",
        "2026-2-3",
        "2026-02-29",
        "2026-03-02T24:00",
        "2026-03-02T14:30+25:00",
        "+999999999-12-31",
        "+12026-01-01",
        "-0001-01-01",
      })
  void whatIsNoDateIsRefused(String text) {
    assertThatThrownBy(() -> new Moment.Converter().convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("is no date; write 2026-03-02 or 2026-03-02T14:30");
  }
}
