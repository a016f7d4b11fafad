package org.mxmaven.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

class CaaDataTest {
  static {
    CaaData.register();
  }

  /** RFC 8659 §4.1.1, RFC 3597 §5. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0 issue ca.example | 0 issue \"ca.example\"",
        "128 ISSUE \"ca.example; a=b\" | 128 ISSUE \"ca.example; a=b\"",
        "0 tbs \"a\\\"b\\\\c\\059\\000\\255\" | 0 tbs \"a\\\"b\\\\c;\\000\\255\"",
        "0 tbs \"\" | 0 tbs \"\"",
        "0 a-b \"\" | \\# 5 0003612D62",
        "0 \"\" x | \\# 3 000078",
        "\\# 0 | \\# 0",
        "\\# 1 ff | \\# 1 FF",
        "\\# 3 00ff41 | \\# 3 00FF41",
        "\\# 8 000569737375 6558 | 0 issue \"X\"",
      })
  void isReadAndWritten(String written, String text) throws IOException {
    assertThat(read(written).rdataToString()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "0 issue", "256 issue x", "x issue x", "0 issue x y", "0 issue \\999"})
  void whatNoNameServerReadsIsRefused(String written) {
    assertThatIOException().isThrownBy(() -> read(written));
  }

  @Test
  void aTagHasRoomForSoManyBytes() throws IOException {
    assertThat(CaaData.of(read("0 " + "a".repeat(255) + " x"))).hasSize(258);
    assertThatIOException().isThrownBy(() -> read("0 " + "a".repeat(256) + " x"));
  }

  @Test
  void aLongValueIsKept() throws IOException {
    String text = "0 issue \"" + "x".repeat(1000) + "\"";
    assertThat(read(text).rdataToString()).isEqualTo(text);
  }

  @Test
  void anyBytesAreKeptAndWrittenSoThatTheyAreReadAgain() throws IOException {
    for (int seed = 0; seed < 20_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] bytes = new byte[random.nextInt(20)];
      random.nextBytes(bytes);
      if (bytes.length > 2 && random.nextBoolean()) {
        bytes[1] = (byte) random.nextInt(bytes.length - 1);
        for (int i = 2; i < 2 + bytes[1]; i++) {
          bytes[i] = (byte) ('a' + random.nextInt(26));
        }
      }
      Record record = Record.newRecord(Name.root, Type.CAA, DClass.IN, 0, bytes);
      assertThat(CaaData.of(record)).as("seed %d", seed).isEqualTo(bytes);
      String text = record.rdataToString();
      assertThat(CaaData.of(read(text))).as("seed %d: %s", seed, text).isEqualTo(bytes);
      assertThat(text).matches("[ -~]*");
    }
  }

  private static Record read(String text) throws IOException {
    return Record.fromString(Name.root, Type.CAA, DClass.IN, 0, text, Name.root);
  }
}
