package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {
  private final TerminalText utf8 = new TerminalText(StandardCharsets.UTF_8);

  @ParameterizedTest
  @ValueSource(
      strings = {"", "v=spf1 -all", "a \\b\" ~", "münchen", "日本", "“quoted”", "é😀", "§·├"})
  void printableTextStays(String text) {
    assertThat(utf8.of(text)).isEqualTo(text);
  }

  /** Control codes, bidirectional controls, zero-width and odd blanks, fillers, unassigned. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x0, 0x7, 0x9, 0xa, 0xd, 0x1b, 0x7f, 0x80, 0x9b, 0xa0, 0xad, 0x34f, 0x378, 0x61c, 0x115f,
        0x200b, 0x200e, 0x2028, 0x2029, 0x202a, 0x202e, 0x2003, 0x2066, 0x2069, 0x3000, 0x3164,
        0xd800, 0xdfff, 0xe000, 0xfe0f, 0xfeff, 0xffa0, 0xffff, 0xe0041, 0x10ffff
      })
  void whatIsObeyedOrInvisibleIsEscaped(int codePoint) {
    String text = "a" + Character.toString(codePoint) + "b";
    assertThat(utf8.of(text)).isEqualTo("a\\u{" + Integer.toHexString(codePoint) + "}b");
  }

  @Test
  void everyCodePointComesOutOnOneLineWithoutControls() {
    IntStream unsafe =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(c -> utf8.of(Character.toString(c)).codePoints().anyMatch(this::isObeyed));
    assertThat(unsafe.mapToObj(Integer::toHexString)).isEmpty();
  }

  private boolean isObeyed(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT;
  }

  @Test
  void escapingTwiceIsEscapingOnce() {
    String once = utf8.of("\u001b[31m\u202e");
    assertThat(utf8.of(once)).isEqualTo(once);
  }

  @Test
  void whatTheCharsetLacksIsEscaped() {
    TerminalText ascii = new TerminalText(StandardCharsets.US_ASCII);
    TerminalText latin1 = new TerminalText(StandardCharsets.ISO_8859_1);
    assertThat(ascii.of("ü 日 😀")).isEqualTo("\\u{fc} \\u{65e5} \\u{1f600}");
    assertThat(latin1.of("ü 日")).isEqualTo("ü \\u{65e5}");
  }

  @Test
  void referencesStayReadableInAscii() {
    TerminalText ascii = new TerminalText(StandardCharsets.US_ASCII);
    assertThat(ascii.of("RFC 7208 §4.5")).isEqualTo("RFC 7208 section 4.5");
  }

  /** Unicode Standard Annex 11: wide and full-width characters take two columns. */
  @Test
  void widthIsInColumns() {
    assertThat(TerminalText.width("abc")).isEqualTo(3);
    assertThat(TerminalText.width("é")).isEqualTo(1);
    assertThat(TerminalText.width("e\u0301")).as("combining acute accent").isEqualTo(1);
    assertThat(TerminalText.width("日本.example")).isEqualTo(12);
    assertThat(TerminalText.width("Ａ")).as("full-width A").isEqualTo(2);
    assertThat(TerminalText.width("😀")).isEqualTo(2);
  }
}
