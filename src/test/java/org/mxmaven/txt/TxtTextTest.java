package org.mxmaven.txt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.dns.OversizedTxtRecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

class TxtTextTest {
  /** One char per byte: UTF-8 for u with dots is C3 BC. */
  @Test
  void excerptsAreDecodedAndCut() {
    assertThat(TxtText.decode("\u00c3\u00bc")).isEqualTo("\u00fc");
    assertThat(TxtText.excerpt("x".repeat(198) + "\u00c3\u00bcy"))
        .isEqualTo("x".repeat(198) + "\u00fcy");
    assertThat(TxtText.excerpt("x".repeat(199) + "\u00c3\u00bcy"))
        .isEqualTo("x".repeat(199) + "\u00fc...");
    assertThat(text("x".repeat(200), "y").excerpt()).isEqualTo("x".repeat(200) + "...");
  }

  private static final Name OWNER = Name.fromConstantString("d.example.");

  /** RFC 1035 §3.3: a length octet leaves room for 255 bytes. */
  @ParameterizedTest
  @CsvSource({"0, false", "1, false", "255, false", "256, true"})
  void countsTheBytesOfAString(int length, boolean tooLong) {
    TxtText text = text("x".repeat(length));

    assertThat(text.longestString()).isEqualTo(length);
    assertThat(text.hasTooLongString()).isEqualTo(tooLong);
  }

  @Test
  void countsEachStringByItself() {
    TxtText text = text("x".repeat(255), "y".repeat(200));

    assertThat(text.longestString()).isEqualTo(255);
    assertThat(text.joined()).hasSize(455);
    assertThat(text.hasTooLongString()).isFalse();
  }

  @Test
  void hasNoLongestStringWithoutStrings() {
    assertThat(TxtText.of(List.of()).longestString()).isZero();
    assertThat(TxtText.of(List.of()).text()).isEmpty();
    assertThat(TxtText.of(List.of()).presentation()).isEmpty();
  }

  /** 128 quotes are 128 bytes, although a zone file writes 256 characters for them. */
  @Test
  void countsBytesNotEscapes() throws IOException {
    Record record =
        Record.fromString(OWNER, Type.TXT, DClass.IN, 0, "\"" + "\\\"".repeat(128) + "\"", OWNER);
    TxtText text = TxtText.of(record);

    assertThat(text.longestString()).isEqualTo(128);
    assertThat(text.text()).isEqualTo("\"".repeat(128));
    assertThat(text.presentation()).isEqualTo("\"" + "\\\"".repeat(128) + "\"");
  }

  @Test
  void countsBytesNotCharacters() {
    assertThat(text("\u00e4".repeat(128)).longestString()).isEqualTo(256);
  }

  /** RFC 7208 §3.3: joined without anything between. */
  @Test
  void joinsStringsAsTheyAre() {
    assertThat(text("v=spf1 a", " -all").text()).isEqualTo("v=spf1 a -all");
    assertThat(text("v=spf1 a", "-all").text()).isEqualTo("v=spf1 a-all");
  }

  @Test
  void joinsACharacterThatIsCutInTwo() {
    TxtText text = TxtText.of(List.of(bytes('a', 0xc3), bytes(0xa4, 'b')));

    assertThat(text.text()).isEqualTo("a\u00e4b");
  }

  @Test
  void readsBothTypesOfRecord() {
    TXTRecord ordinary = new TXTRecord(OWNER, DClass.IN, 0, List.of("one", "two"));
    OversizedTxtRecord oversized =
        new OversizedTxtRecord(OWNER, DClass.IN, 0, List.of("x".repeat(300).getBytes(UTF_8)));

    assertThat(TxtText.of(ordinary).presentation()).isEqualTo("\"one\" \"two\"");
    assertThat(TxtText.of(oversized).longestString()).isEqualTo(300);
  }

  @Test
  void refusesOtherRecords() {
    MXRecord mx = new MXRecord(OWNER, DClass.IN, 0, 10, OWNER);

    assertThatIllegalArgumentException().isThrownBy(() -> TxtText.of(mx));
  }

  /** RFC 1035 §5.1: a backslash before a quote or itself, \DDD for what does not print. */
  @Test
  void writesWhatAZoneFileWrites() {
    TxtText text =
        TxtText.of(
            List.of(bytes('a', ' ', '"', '\\', ';'), bytes(), bytes(0, 9, 27, 127, 128, 255)));

    assertThat(text.presentation())
        .isEqualTo("\"a \\\"\\\\;\" \"\" \"\\000\\009\\027\\127\\128\\255\"");
  }

  @Test
  void writesWhatAZoneFileReadsBack() throws IOException {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    List<byte[]> strings = List.of(Arrays.copyOf(all, 200), Arrays.copyOfRange(all, 200, 256));
    String presentation = TxtText.of(strings).presentation();

    Record record = Record.fromString(OWNER, Type.TXT, DClass.IN, 0, presentation, OWNER);
    assertThat(TxtText.of(record).strings()).containsExactlyElementsOf(strings);
  }

  @Test
  void writesTheSameDigitsInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(TxtText.of(List.of(bytes(27))).presentation()).isEqualTo("\"\\027\"");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void decodesUtf8() {
    assertThat(text("\u00e4\u20ac\ud83d\ude00 \\200").text())
        .isEqualTo("\u00e4\u20ac\ud83d\ude00 \\200");
  }

  @Test
  void showsBytesThatAreNoUtf8() {
    assertThat(TxtText.decode(bytes('a', 0xff, 'b'))).isEqualTo("a\\255b");
    assertThat(TxtText.decode(bytes(0xc3))).isEqualTo("\\195");
    assertThat(TxtText.decode(bytes(0xc0, 0x80))).isEqualTo("\\192\\128");
    assertThat(TxtText.decode(bytes(0xed, 0xa0, 0x80))).isEqualTo("\\237\\160\\128");
  }

  @Test
  void tellsABackslashFromAnEscape() {
    assertThat(TxtText.decode(bytes(0xff, '\\', '2', '0', '0'))).isEqualTo("\\255\\\\200");
    assertThat(TxtText.decode(bytes(0xff, 200))).isEqualTo("\\255\\200");
  }

  @Test
  void keepsControlCharacters() {
    assertThat(TxtText.decode(bytes(0, 9, 10, 27, 127))).isEqualTo("\0\t\n\u001b\u007f");
  }

  private static TxtText text(String... strings) {
    return TxtText.of(Arrays.stream(strings).map(s -> s.getBytes(UTF_8)).toList());
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void resplitCutsBehindBlanksAndKeepsTheText() {
    String words = "0123456 ".repeat(40);
    TxtText text = TxtText.of(List.of(words.getBytes(UTF_8)));
    TxtText split = text.resplit();
    // 31 * 8 = 248; the 32nd word would end at 256.
    assertThat(split.strings()).extracting(s -> s.length).containsExactly(248, 72);
    assertThat(split.joined()).isEqualTo(text.joined());
  }

  @Test
  void resplitCutsAtTheLimitWhereThereIsNoBlank() {
    TxtText text = TxtText.of(List.of(new byte[256], new byte[300]));
    assertThat(text.resplit().strings()).extracting(s -> s.length).containsExactly(255, 255, 46);
    assertThat(text.length()).isEqualTo(556);
  }
}
