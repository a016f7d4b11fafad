package org.mxmaven.dmarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tags of a record ask for (RFC 9989 §4.7, RFC 7489 §6.3). */
class DmarcRecordTest {

  @ParameterizedTest
  @CsvSource({
    "p=none, 100",
    "pct=100, 100",
    "pct=99, 99",
    "pct=0, 0",
    "pct=7; pct=8, 7",
    "pct=101, 100",
    "pct=half, 100",
    "pct=, 100",
  })
  void percentOfTheMail(String tags, int percent) {
    assertThat(record(tags).percent()).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"t=y, true", "T=Y, true", "t=n, false", "t=yes, false", "p=none, false"})
  void testing(String tags, boolean testing) {
    assertThat(record(tags).isTesting()).isEqualTo(testing);
  }

  @ParameterizedTest
  @CsvSource({"aspf=s, true", "aspf=S, true", "aspf=r, false", "adkim=s, false"})
  void strictAlignment(String tags, boolean strict) {
    assertThat(record(tags).isSpfAlignmentStrict()).isEqualTo(strict);
  }

  /** RFC 9989 §4.10.1: a syntactically valid URI, which RFC 3986 §3 defines; §4.8: no raw "!". */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "rua=mailto:d@a.example | true",
        "rua=d@a.example,mailto:d@a.example | true",
        "rua=mailto:d@a.example!10m | true",
        "rua=https://a.example/d | true",
        "rua=https://u:p@a.example:8443/d/?x=y/?#z | true",
        "rua=https://[2001:db8::1]:443/d | true",
        "rua=x-y+z.0:%7Cd | true",
        "rua=mailto: | true",
        "rua=d@a.example | false",
        "rua=//a.example/d | false",
        "rua=https://a.example:x/d | false",
        "rua=https://[2001:db8::1/d | false",
        "rua=https://[2001:db8::1]x/d | false",
        "rua=https://a.example/[d] | false",
        "rua=https://a.example/#x#y | false",
        "rua=0x:d | false",
        "rua=mailto:a!b@a.example | false",
        "rua=mailto:a|b@a.example | false",
        "rua=mailto:a%7@a.example | false",
        "rua=mailto:a b@a.example | false",
        "rua= | false",
        "ruf=mailto:d@a.example | false",
      })
  void reportUri(String row) {
    int bar = row.lastIndexOf('|');
    assertThat(record(row.substring(0, bar).strip()).hasReportUri())
        .isEqualTo(Boolean.parseBoolean(row.substring(bar + 1).strip()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pct", "rf", "ri"})
  void removedTags(String name) {
    assertThat(KnownTags.isRemoved(name)).isTrue();
    assertThat(KnownTags.isCurrent(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"v", "p", "sp", "np", "adkim", "aspf", "fo", "rua", "ruf", "t", "psd"})
  void tagsInUse(String name) {
    assertThat(KnownTags.isCurrent(name)).isTrue();
    assertThat(KnownTags.isRemoved(name)).isFalse();
  }

  /** RFC 9989 §4.10.1. */
  @ParameterizedTest
  @CsvSource({
    "p=none, true",
    "p=reject; sp=none; np=quarantine, true",
    "rua=mailto:d@a.example, false",
    "sp=reject, false",
    "p=rejct, false",
    "p=, false",
    "p=reject; sp=rejct, false",
    "p=reject; np=, false",
    "p=reject; p=rejct, true",
  })
  void usablePolicies(String tags, boolean usable) {
    assertThat(record(tags).hasUsablePolicies()).isEqualTo(usable);
  }

  @Test
  void theLastOfEachTag() {
    DmarcRecord last = record("p=reject; t=n; P=none; p=quarantine").lastOfEach().orElseThrow();
    assertThat(last.policy("p")).contains(Policy.QUARANTINE);
    assertThat(last.tag("t")).isPresent();
    assertThat(record("p=reject; sp=none").lastOfEach()).isEmpty();
  }

  @Test
  void anyOtherTagIsNeither() {
    assertThat(KnownTags.isCurrent("x")).isFalse();
    assertThat(KnownTags.isRemoved("x")).isFalse();
  }

  /** A value of 60 characters is quoted whole, a longer one is cut. */
  @Test
  void longValuesAreCutInMessages() {
    String sixty = "x".repeat(60);
    assertThat(message("fo=" + sixty)).contains("\"" + sixty + "\"");
    assertThat(message("fo=" + sixty + "x")).contains("\"" + sixty + "...\"");
  }

  @Test
  void anEqualsSignWithinAValueIsLikelyTheNextTag() {
    assertThat(message("p=none sp=none")).endsWith("; is a \";\" missing?");
    assertThat(message("p==none")).doesNotContain("missing");
  }

  @ParameterizedTest
  @CsvSource({"a b, 0", "a~b, 0", "a\u007fb, 1", "a\u001fb, 1", "a\u00e9b, 1"})
  void valuesAreVisibleAscii(String value, int problems) {
    assertThat(record("x=" + value).problems()).hasSize(problems);
  }

  private static String message(String tags) {
    return record(tags).problems().get(0).message();
  }

  private static DmarcRecord record(String tags) {
    byte[] text = ("v=DMARC1; " + tags).getBytes(StandardCharsets.ISO_8859_1);
    return (DmarcRecord) DmarcParser.parse(text);
  }
}
