package org.mxmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of text in HTML. */
class HtmlTextTest {
  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("", ""),
        arguments("plain.example", "plain.example"),
        arguments("<script>", "&lt;script&gt;"),
        arguments("\"'", "&quot;&#39;"),
        arguments("&amp;", "&amp;amp;"),
        arguments("m\u00fcnchen", "m&#252;nchen"),
        arguments("\ud83d\ude00", "&#128512;"),
        arguments("a\u202eb", "a\\u{202e}b"),
        arguments("a\u200bb", "a\\u{200b}b"),
        arguments("a\u0000\nb", "a\\u{0}\\u{a}b"),
        arguments("a\ud800b", "a\\u{d800}b"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void escapes(String text, String html) {
    assertThat(new HtmlText().of(text)).isEqualTo(html);
  }
}
