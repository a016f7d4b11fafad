package org.mxmaven.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameGlobTest {

  @ParameterizedTest
  @CsvSource({
    "*.example.com, a.example.com, true",
    "*.example.com, a.b.example.com, true",
    "*.example.com, example.com, false",
    "EXAMPLE.com., example.com, true",
    "a?c.example, abc.example, true",
    "a?c.example, ac.example, false",
    "a.example, axexample, false",
    "*, anything.example, true",
    "[a].example, a.example, false",
    "\\Q*, a.example, false",
    "BÜCHER*, xn--bcher-kva.example, true",
    "bu\u0308cher.example, xn--bcher-kva.example, true",
    "*ü*, bucher.example, false",
    "xn--*, xn--bcher-kva.example, true",
  })
  void matchesTheWholeName(String glob, String name, boolean matches) {
    assertThat(NameGlob.of(glob).matches(name)).isEqualTo(matches);
  }
}
