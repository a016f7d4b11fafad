package org.mxmaven.dns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "example.test.,           example.test",
    "MX-1._Domain.Example.,   mx-1._domain.example",
    "a.,                      a",
    ".,                       .",
    // A blank and a dot inside a label, and bytes that are no ASCII, are escaped (RFC 4343 §2.1).
    "'a\\032b.Example.',      'a\\032b.example'",
    "'a\\.B.example.',        'a\\.b.example'",
    "'\\195\\132.example.',   '\\195\\132.example'",
    "*.Example.,              *.example",
  })
  void writesNamesInLowerCaseWithoutTheFinalDot(String name, String text) {
    assertThat(Names.text(Names.of(name))).isEqualTo(text);
  }

  @Test
  void writesTheLongestName() {
    String label = "x".repeat(63);
    String longest = String.join(".", label, label, label, "x".repeat(61));
    assertThat(Names.text(Names.of(longest))).isEqualTo(longest);
  }

  @Test
  void writesARelativeNameAsItIs() throws TextParseException {
    assertThat(Names.text(Name.fromString("WWW.sub"))).isEqualTo("www.sub");
  }
}
