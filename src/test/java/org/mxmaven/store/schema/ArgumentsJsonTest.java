package org.mxmaven.store.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.check.Arguments;

class ArgumentsJsonTest {
  private static final Arguments SOME =
      Arguments.none()
          .and("lookups", 11)
          .identifying("term", "a\0b\\\n\"\u2028\u202e\ud83d\ude00")
          .and("complete", false)
          .and("names", List.of("b", "a"));

  @Test
  void itIsAnObjectInTheOrderOfTheArguments() {
    Arguments plain = Arguments.none().and("b", "x").and("a", 1).and("c", List.of("y"));
    assertThat(ArgumentsJson.text(plain)).isEqualTo("{\"b\":\"x\",\"a\":1,\"c\":[\"y\"]}");
    assertThat(ArgumentsJson.text(Arguments.none())).isEqualTo("{}");
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    assertThat(ArgumentsJson.parse(ArgumentsJson.text(SOME), SOME.identity())).contains(SOME);
    assertThat(ArgumentsJson.parse("{}", "")).contains(Arguments.none());
  }

  /** PostgreSQL's text cannot hold that character. */
  @Test
  void nulIsEscaped() {
    assertThat(ArgumentsJson.text(SOME)).doesNotContain("\0");
    assertThat(SOME.identity()).doesNotContain("\0");
  }

  @Test
  void anEarlierVersionStoredNone() {
    assertThat(ArgumentsJson.parse(null, null)).contains(Arguments.none());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "{",
        "{\"a\":null}",
        "{\"a\":1.5}",
        "{\"a\":{}}",
        "{\"a\":[1]}",
        "{\"a\":[\"b\"",
        "{\"a\":1}{",
        "{\"a\":1,\"a\":2}",
        "{\"a\":99999999999999999999}",
        "{a:1}"
      })
  void whatIsNoSuchObjectIsNone(String text) {
    assertThat(ArgumentsJson.parse(text, "")).isEmpty();
  }
}
