package org.mxmaven.dkim.selector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Name;

/** What is a selector (RFC 6376 §3.1: labels with dots between them), and what is none. */
class SelectorNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s1",
        "20230601",
        "S1",
        "k-1",
        "a",
        "march.eu.shop",
        "aweber_key_a",
        "_s1",
        "xn--bcher-kva",
        "strato-dkim-0002"
      })
  void aSelector(String text) throws BadSelectorException {
    Name name = SelectorName.parse(" " + text + "\t");
    assertThat(name).isEqualTo(Name.fromConstantString(text));
    assertThat(name.isAbsolute()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', it is empty",
    "' ', it is empty",
    "a..b, it has an empty label",
    ".a, it has an empty label",
    "a., it has an empty label",
    "., it has an empty label",
    "_, a label has no letter or digit",
    "a.-_-, a label has no letter or digit",
    "-a, a label has no letter or digit or a hyphen",
    "a-, a label has no letter or digit or a hyphen",
    "a b, it has a character other than letters",
    "*, it has a character other than letters",
    "a@b.example, it has a character other than letters",
    "'a\\.b', it has a character other than letters",
    "'a\u0000b', it has a character other than letters",
    "'a\u001b[31m', it has a character other than letters",
    "b\u00fccher, it has a character other than letters",
    "s1._domainkey, it is a whole name",
    "s1._DomainKey.a.example, it is a whole name",
  })
  void noSelector(String text, String reason) {
    assertThatExceptionOfType(BadSelectorException.class)
        .isThrownBy(() -> SelectorName.parse(text))
        .satisfies(e -> assertThat(e.reason().replace(",", "")).startsWith(reason));
  }

  /** RFC 1035 §2.3.4: 63 bytes a label, and 255 a name with all that stands behind the selector. */
  @Test
  void isNoLongerThanANameBears() throws BadSelectorException {
    String label = "x".repeat(63);
    assertThat(SelectorName.parse(label).toString()).isEqualTo(label);
    String longest = (label + ".").repeat(3) + "x".repeat(48);
    assertThat(SelectorName.parse(longest).toString()).isEqualTo(longest);
    assertThatExceptionOfType(BadSelectorException.class)
        .isThrownBy(() -> SelectorName.parse(longest + "x"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("it has 241 characters; 240 are allowed"));
    assertThatExceptionOfType(BadSelectorException.class)
        .isThrownBy(() -> SelectorName.parse(label + "x"))
        .satisfies(
            e -> assertThat(e.reason()).isEqualTo("a label has 64 characters; 63 are allowed"));
  }
}
