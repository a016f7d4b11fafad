package org.mxmaven.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.dns.Names;

class DomainNameTest {
  private static final String LABEL_63 = "a".repeat(63);

  @ParameterizedTest
  @CsvSource({
    "example.com, example.com",
    "' Example.COM ', example.com",
    "example.com., example.com",
    "_dmarc.example.com, _dmarc.example.com",
    "test, test",
    "a-b.c--d.example, a-b.c--d.example",
    "1.2.3.example, 1.2.3.example",
    // RFC 3492's algorithm by hand: b-cher, insert ü (U+00FC) at 1.
    "bücher.example, xn--bcher-kva.example",
    "BÜCHER.example, xn--bcher-kva.example",
    "xn--bcher-kva.example, xn--bcher-kva.example",
    // IDNA 2008 keeps the sharp s, which IDNA 2003 turned into ss (RFC 5894 §7.2).
    "straße.example, xn--strae-oqa.example",
    // A capital sigma becomes a small one, never the final one, which is another letter (UTS 46
    // §4).
    "ΟΔΟΣ.example, xn--pxavbq.example",
    // The ideographic full stop parts labels too (UTS 46 §4).
    "a。example, a.example",
  })
  void reads(String text, String name) throws BadDomainException {
    assertThat(DomainName.parse(text)).isEqualTo(Names.of(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b.example | blank inside",
        "exa!mple.com | character other than",
        "*.example | character other than",
        "a..example | empty label",
        ".example | empty label",
        "user@example.com | e-mail address",
        "https://example.com | URL",
        "example.com/path | URL",
        "192.0.2.1 | IP address",
        "2001:db8::1 | IP address",
        "example.com:25 | IP address or has a port",
        ". | empty",
        // A label may not begin with a combining mark (RFC 5891 §4.2.3.2).
        "'\u0301a.example' | international",
      })
  void refuses(String text, String part) {
    assertThatExceptionOfType(BadDomainException.class)
        .isThrownBy(() -> DomainName.parse(text.replace("'", "")))
        .satisfies(e -> assertThat(e.reason()).contains(part));
  }

  @Test
  void labelsHoldSixtyThreeBytes() throws BadDomainException {
    assertThat(Names.text(DomainName.parse(LABEL_63 + ".example"))).hasSize(63 + 8);
    assertThatExceptionOfType(BadDomainException.class)
        .isThrownBy(() -> DomainName.parse("a" + LABEL_63 + ".example"))
        .withMessageContaining("64 characters; 63 are allowed");
  }

  /** 255 bytes on the wire are 253 characters (RFC 1035 §2.3.4). */
  @Test
  void namesHold253Characters() throws BadDomainException {
    String name = String.join(".", LABEL_63, LABEL_63, LABEL_63, "a".repeat(61));
    assertThat(Names.text(DomainName.parse(name))).hasSize(253);
    assertThatExceptionOfType(BadDomainException.class)
        .isThrownBy(() -> DomainName.parse(name + "a"))
        .withMessageContaining("254 characters; 253 are allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ü" + "a.example", "\u5927.example"})
  void tooLongInternationalLabelsHaveAMessageOfTheirOwn(String name) {
    assertThatExceptionOfType(BadDomainException.class)
        .isThrownBy(() -> DomainName.parse("a".repeat(63) + name))
        .withMessageContaining("63 are allowed");
  }
}
