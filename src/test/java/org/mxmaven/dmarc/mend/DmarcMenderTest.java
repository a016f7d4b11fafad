package org.mxmaven.dmarc.mend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.dmarc.DmarcParser;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dmarc.KnownTags;

/** The property test of all mends is in the package of the checks. */
class DmarcMenderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '^',
      value = {
        "p=reject; rua=d@a.example | p=reject; rua=mailto:d@a.example",
        "rua=mailto:d@a.example; p=reject | p=reject; rua=mailto:d@a.example",
        "np=reject; sp=none; p=none | p=none; sp=none; np=reject",
        // Signs and blanks.
        "p:reject | p=reject",
        "p==reject | p=reject",
        "p := reject; t:y | p=reject; t=y",
        "p reject; rua mailto:d@a.example | p=reject; rua=mailto:d@a.example",
        "p=reject\\; rua=mailto:d@a.example\\; | p=reject; rua=mailto:d@a.example",
        "p=\"reject\"; rua=\"mailto:d@a.example\" | p=reject; rua=mailto:d@a.example",
        "\"p=reject; rua=mailto:d@a.example\" | p=reject; rua=mailto:d@a.example",
        "p=reject, | p=reject",
        "p=reject. | p=reject",
        "P = Reject ;; ri=1 | p=Reject",
        // A semicolon is missing, or a comma stands for it.
        "p=reject adkim=s rua=mailto:d@a.example | p=reject; adkim=s; rua=mailto:d@a.example",
        "p=reject, rua=mailto:d@a.example,ruf=mailto:e@a.example | p=reject;"
            + " rua=mailto:d@a.example; ruf=mailto:e@a.example",
        // What can't be seen, and what word processors write.
        "\u00a0p=reject | p=reject",
        "p=reject;\u200bsp=none | p=reject; sp=none",
        "p=re\u200bject;\ufeff rua=mailto:d@a.exam\u00adple | p=reject; rua=mailto:d@a.example",
        "p=\u201creject\u201d | p=reject",
        "p=reject; rua=\u201emailto:d@a.example\u201c\t| p=reject; rua=mailto:d@a.example",
        // Names.
        "policy=reject | p=reject",
        "p=none; subdomain=reject | p=none; sp=reject",
        "p=reject; rau=mailto:d@a.example | p=reject; rua=mailto:d@a.example",
        "p=reject; ruaa=d@a.example | p=reject; rua=mailto:d@a.example",
        "p=reject; adkm=s; asfp=strict | p=reject; adkim=s; aspf=s",
        "p=reject; fruit=apple; x= | p=reject",
        // Values.
        "p=reject; adkim=strict; aspf=Relaxed | p=reject; adkim=s; aspf=r",
        "p=reject; fo=d,s | p=reject; fo=d:s",
        "p=reject; fo=S d | p=reject; fo=s:d",
        // What 0 asks for is a part of what 1 does (RFC 9989 §4.7).
        "p=reject; fo=1,0 | p=reject; fo=1",
        "p=reject; fo=0:1 | p=reject; fo=1",
        "p=reject; fo=d:d | p=reject; fo=d",
        "p=reject; fo=d/d | p=reject; fo=d",
        "p=reject; t=yes; psd=no | p=reject; t=y; psd=n",
        "p=reject; ruf=; fo= | p=reject",
        // Given twice.
        "p=reject; p=Reject | p=reject",
        "p=reject; policy=reject | p=reject",
        "p=none; rua=mailto:d@a.example; rua=mailto:e@a.example | p=none;"
            + " rua=mailto:d@a.example,mailto:e@a.example",
        "p=none; rua=mailto:d@a.example; RUA=d@a.example,e@a.example | p=none;"
            + " rua=mailto:d@a.example,mailto:e@a.example",
        "p=none; t=y; v=DMARC1; p=none; t=y | p=none; t=y",
        "p=none v=dmarc1; p=none | p=none",
        // Tags that RFC 9989 has no more (Appendix C): nothing is lost of them.
        "p=reject; pct=100; ri=86400; rf=afrf | p=reject",
        "p=reject; pct=100%; ri=3600 | p=reject",
        "p=none; sp=none; pct=50 | p=none; sp=none",
      })
  void keepsWhatWasMeant(String tags, String mended) {
    assertThat(DmarcMender.of(parse("v=DMARC1;" + tags))).contains("v=DMARC1; " + mended);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mailto:d@a.example,e@a.example | mailto:d@a.example,mailto:e@a.example",
        "mailto:d@a.example; mailto:e@a.example; f@a.example |"
            + " mailto:d@a.example,mailto:e@a.example,mailto:f@a.example",
        "mailto:d@a.example e@a.example | mailto:d@a.example,mailto:e@a.example",
        "mailto:d@a.example. | mailto:d@a.example",
        "mailto:d@a.example.!10m | mailto:d@a.example!10m",
        "mailto:d@a.example, | mailto:d@a.example",
        "mailto://d@a.example | mailto:d@a.example",
        "mailto: d@a.example | mailto:d@a.example",
        "mailto :d@a.example, MAILTO=e@a.example | mailto:d@a.example,mailto:e@a.example",
        "mailto:mailto:d@a.example | mailto:d@a.example",
        "<d@a.example> | mailto:d@a.example",
        "<mailto:d@a.example>,mailto:<e@a.example> | mailto:d@a.example,mailto:e@a.example",
        "d@a.example!10m | mailto:d@a.example!10m",
        "mailto:d@a.example,f@ | ",
        "https://a.example/d | ",
        "mailto:d@a.example,https://a.example/d | ",
        "mailto:d@@a.example | ",
        "mailto:d!e@a.example | mailto:d%21e@a.example",
        "mailto:a.example | ",
        "mailto: | ",
        "mailtod@a.example | ",
        "mailto.d@a.example | ",
        "Reports <d@a.example> | ",
        "d@b\u00fccher.example | ",
        "d@a.ex%ample | ",
        "d@a\u2013b.example | ",
        "here | ",
      })
  void keepsEveryAddress(String addresses, String mended) {
    Optional<String> expected =
        Optional.ofNullable(mended).map(list -> "v=DMARC1; p=none; rua=" + list);
    assertThat(DmarcMender.of(parse("v=DMARC1; p=none; rua=" + addresses))).isEqualTo(expected);
  }

  /** RFC 9989 §4.7, RFC 3986 §2: these cannot stand in the URI of an address. */
  @Test
  void encodesWhatAUriCannotHold() {
    assertThat(DmarcMender.of(parse("v=DMARC1; p=none; rua=d{e}|!f@a.example!10m")))
        .contains("v=DMARC1; p=none; rua=mailto:d%7Be%7D%7C%21f@a.example!10m");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p=reject",
        "p=none;;",
        "''",
        "p=quarantine; sp=reject; t=y; adkim=s; rua=mailto:a@a.example,mailto:b@a.example",
        // The policy that was meant is not to be guessed.
        "p=rejct; pct=100",
        "p=rejct; p=reject",
        "p=reject; sp=rejct",
        "p=reject; np=",
        "reject; ri=1",
        "p=none reject; ri=1",
        // Which of the two?
        "p=reject; p=none",
        "p=reject; sp=none; sp=quarantine",
        "p=none; policy=reject",
        "adkim=r; p=reject; adkim=s",
        // For all mail, or as a test (RFC 9989 Appendix C)?
        "p=reject; pct=50",
        "p=none; sp=quarantine; pct=0",
        "p=reject; pct=some",
        "p=reject; pct=100; pct=10",
        // Something was meant by it.
        "p=reject; ru=mailto:d@a.example",
        "p=reject; ps=none",
        "p=reject; x=y",
        "p=reject; report=d@a.example",
        "p=reject; subs=reject",
        "p=reject; strict",
        "p=reject; rua1=mailto:d@a.example",
        "p=reject; adkim=very",
        "p=reject; fo=9",
        // Both cannot be had any more (RFC 9989 §4.8).
        "p=reject; fo=1,d",
        "p=reject; fo=1:d",
        "p=reject; ri=reject",
        "p=reject; v=spf1",
        "p=r\u00e9ject; ri=1",
        "p=reject; b@a.example",
      })
  void leavesTheOthersAlone(String tags) {
    assertThat(DmarcMender.of(parse("v=DMARC1; " + tags))).isEmpty();
  }

  @Test
  void aHostileRecordIsNotMended() {
    String mended = "v=DMARC1; p=none; rua=mailto:";
    String name = "d".repeat(4096 - mended.length() - "@a.example".length());
    assertThat(DmarcMender.of(parse(mended + name + "@a.example;"))).isEmpty();
    assertThat(DmarcMender.of(parse("v=DMARC1; rua=" + name + "@a.example; p=none")))
        .contains(mended + name + "@a.example");
  }

  /** Blanks and quotes as Windows' code page has them, in text that is no UTF-8. */
  @Test
  void readsOneByteCharactersToo() {
    byte[] record = "v=DMARC1;\u00a0p=\u0093reject\u0094".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(DmarcMender.of((DmarcRecord) DmarcParser.parse(record)))
        .contains("v=DMARC1; p=reject");
  }

  @Test
  void everyTagInUseHasItsPlace() {
    String record =
        "v=DMARC1; ruf=mailto:d@a.example; rua=mailto:d@a.example; fo=1; aspf=s;"
            + " adkim=s; psd=n; t=y; np=none; sp=none; p=none";
    DmarcRecord parsed = parse(record);
    assertThat(parsed.tags()).allMatch(tag -> KnownTags.isCurrent(tag.name())).hasSize(11);
    assertThat(DmarcMender.of(parsed))
        .contains(
            "v=DMARC1; p=none; sp=none; np=none; t=y; psd=n; adkim=s; aspf=s; fo=1;"
                + " rua=mailto:d@a.example; ruf=mailto:d@a.example");
  }

  private static DmarcRecord parse(String record) {
    return (DmarcRecord) DmarcParser.parse(record.getBytes(StandardCharsets.UTF_8));
  }
}
