package org.mxmaven.sts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.dns.Names;

/** RFC 8461 §4.1: the wildcard is one label; letters match whatever their case. */
class MxPatternTest {
  @ParameterizedTest
  @CsvSource({
    "mail.example.com, mail.example.com, true",
    "mail.example.com, MAIL.Example.COM, true",
    "mail.example.com, mail2.example.com, false",
    "mail.example.com, a.mail.example.com, false",
    "*.example.com, mail.example.com, true",
    "*.example.com, example.com, false",
    "*.example.com, a.mail.example.com, false",
    "*.example.com, mail.badexample.com, false",
    "*.mx.example, x.r-v1.mx.example, false",
    "*.example, a.example, true",
  })
  void matches(String pattern, String host, boolean matches) {
    assertThat(MxPatternParser.parse(pattern).orElseThrow().matches(Names.of(host)))
        .isEqualTo(matches);
  }
}
