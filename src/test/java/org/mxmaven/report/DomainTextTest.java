package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.dns.Names;

class DomainTextTest {
  private final TerminalText utf8 = new TerminalText(StandardCharsets.UTF_8);

  @ParameterizedTest
  @CsvSource({
    "xn--mnchen-3ya.example, münchen.example",
    "XN--MNCHEN-3YA.example., münchen.example",
    "mail.xn--wgv71a.example, mail.日本.example",
    "xn--strae-oqa.example, straße.example",
    "news_1.xn--bcher-kva.example, news_1.bücher.example",
    "_dmarc.xn--bcher-kva.example, _dmarc.bücher.example",
    "xn--4dbcagdahymbxekheh6e0a7fei0b.example, למההםפשוטלאמדבריםעברית.example",
  })
  void internationalNamesHaveTwoForms(String name, String unicode) {
    String ascii = Names.text(Names.of(name));
    assertThat(DomainText.unicode(Names.of(name))).contains(unicode);
    assertThat(DomainText.of(Names.of(name), utf8)).isEqualTo(ascii + " (" + unicode + ")");
  }

  /**
   * Plain ASCII, no Punycode, Punycode of ASCII, an invisible joiner where IDNA forbids it, and
   * labels beside one that is written from right to left (RFC 5893 §2, rule 1 for all labels).
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain.example",
        "xn--0.example",
        "xn--abc-.example",
        "xn--ab-m1t.example",
        "b-xn--.example",
        "1.xn--4dbcagdahymbxekheh6e0a7fei0b.example",
        "_dmarc.xn--4dbcagdahymbxekheh6e0a7fei0b.example",
        "xn--0.xn--mnchen-3ya.example"
      })
  void whatDoesNotLeadBackHasOneForm(String name) {
    assertThat(DomainText.of(Names.of(name), utf8)).isEqualTo(Names.text(Names.of(name)));
  }

  @Test
  void outputThatLacksTheCharactersGetsTheAsciiForm() {
    TerminalText ascii = new TerminalText(StandardCharsets.US_ASCII);
    assertThat(DomainText.of(Names.of("xn--mnchen-3ya.example"), ascii))
        .isEqualTo("xn--mnchen-3ya.example");
  }
}
