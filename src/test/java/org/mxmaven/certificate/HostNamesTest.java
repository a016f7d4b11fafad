package org.mxmaven.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9525 §6.3: labels are compared one by one; the wildcard is the whole leftmost label. */
class HostNamesTest {
  @ParameterizedTest
  @CsvSource({
    "mx.a.example,       mx.a.example",
    "MX.A.Example,       mx.a.eXAMPLE",
    "mx.a.example.,      mx.a.example",
    "mx.a.example,       mx.a.example.",
    "*.a.example,        mx.a.example",
    "*.A.EXAMPLE,        mx.a.example",
    "xn--mx-yia.example, XN--MX-YIA.example",
    "_mx.a.example,      _mx.a.example",
  })
  void isOfTheHost(String pattern, String host) {
    assertThat(HostNames.match(pattern, host)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "mx.a.example,    mx2.a.example",
    "a.example,       mx.a.example",
    "mx.a.example,    a.example",
    "*.a.example,     a.example",
    "*.a.example,     x.mx.a.example",
    "*.*.example,     mx.a.example",
    "m*.a.example,    mx.a.example",
    "*x.a.example,    mx.a.example",
    "mx.*.example,    mx.a.example",
    "*,               mx",
    "*,               mx.a.example",
    "*.,              mx.",
    "'',              mx.a.example",
    "'',              ''",
    "' mx.a.example', mx.a.example",
    "mx.a.example..,  mx.a.example",
  })
  void isNotOfTheHost(String pattern, String host) {
    assertThat(HostNames.match(pattern, host)).isFalse();
  }
}
