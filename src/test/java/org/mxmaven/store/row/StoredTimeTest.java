package org.mxmaven.store.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredTimeTest {
  private final StoredTime time = new StoredTime(ZoneId.of("America/New_York"));

  @ParameterizedTest
  @CsvSource({
    "2026-01-15T12:00:00Z,           2026-01-15 07:00:00.000000, 2026-01-15T12:00:00.000000Z",
    "2026-07-15T12:00:00.5Z,         2026-07-15 08:00:00.500000, 2026-07-15T12:00:00.500000Z",
    "2026-01-01T00:00:00.000001Z,    2025-12-31 19:00:00.000001, 2026-01-01T00:00:00.000001Z",
    "2026-01-01T00:00:00.123456789Z, 2025-12-31 19:00:00.123456, 2026-01-01T00:00:00.123456Z",
  })
  void writesSixDigits(Instant at, String local, String utc) {
    assertThat(time.local(at)).isEqualTo(local);
    assertThat(time.utc(at)).isEqualTo(utc);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-15 07:00:00.000000, 2026-01-15T12:00:00Z",
    "2026-07-15 08:00:00,        2026-07-15T12:00:00Z",
    "2026-07-15 08:00:00.25,     2026-07-15T12:00:00.25Z",
    "yesterday,                  1970-01-01T00:00:00Z",
  })
  void readsWhatPythonWrites(String local, Instant at) {
    assertThat(time.ofLocal(local)).isEqualTo(at);
  }

  @Test
  void readsNothingAsTheEpoch() {
    assertThat(time.ofLocal(null)).isEqualTo(Instant.EPOCH);
  }
}
