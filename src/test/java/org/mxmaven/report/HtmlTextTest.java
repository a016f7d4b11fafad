package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of text in HTML. */
class HtmlTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain.example | plain.example",
        "<script> | &lt;script&gt;",
        "\"' | &quot;&#39;",
        "&amp; | &amp;amp;",
        "m\u00fcnchen | m&#252;nchen",
        "\ud83d\ude00 | &#128512;",
        "a\u202eb | a\\u{202e}b",
        "a\u200bb | a\\u{200b}b",
        "a\u0000\nb | a\\u{0}\\u{a}b",
        "a\ud800b | a\\u{d800}b",
      })
  void escapes(String text, String html) {
    assertThat(new HtmlText().of(text)).isEqualTo(html);
  }
}
