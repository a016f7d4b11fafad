package org.mxmaven.report.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.report.DomainFixture;
import org.mxmaven.report.Techniques;
import org.mxmaven.report.detail.Detail.Fact;
import org.mxmaven.report.detail.Detail.Sentence;
import org.mxmaven.report.detail.Detail.ZoneText;

/** What is told of a technique, where there is something of it and where there is not. */
class DetailsTest {
  private static final String MX = "a.example. MX 10 mx.a.example.";
  private static final String HOST = "mx.a.example. A 192.0.2.1";

  /** Lines of their own for facts and sentences; strings of records have a mark. */
  private static List<String> told(String title, DomainFixture domain) {
    List<String> told = new ArrayList<>();
    for (Detail detail : Details.of(domain.judged().assessment())) {
      if (detail.title().equals(title) && detail instanceof Detail.Brief brief) {
        told.add("brief: " + brief.text());
      } else if (detail.title().equals(title) && detail instanceof Detail.Full full) {
        full.lines().forEach(line -> tell(line, told));
      }
    }
    return told;
  }

  private static void tell(Detail.Line line, List<String> told) {
    if (line instanceof Sentence sentence) {
      told.add(sentence.text());
    } else if (line instanceof Fact fact) {
      told.add(fact.text());
    } else {
      ((ZoneText) line).strings().forEach(string -> told.add("> " + string));
    }
  }

  private static List<String> without(List<String> told, String mark) {
    return told.stream().filter(line -> !line.startsWith(mark)).toList();
  }

  /** RFC 8301 §3.2: at least 1024 bits, and 2048 are wanted. The key of 512 bits costs little. */
  @Test
  void dkimKeys() {
    List<String> told = told("DKIM", Techniques.domain());
    assertThat(without(told, "> "))
        .containsExactly(
            "default: no key, but the name x1.b.example as text",
            "dkim: no key that can be read; verifiers cannot use it",
            "k1: rsa, 1024 bits, testing; shorter than the 2048 bits that it should have at least;"
                + " alias of dkim.mcsv.net, of Mailchimp",
            "mail: ed25519, 256 bits; its private half is published in RFC 8463, appendix A.2",
            "s1: revoked",
            "s2: rsa, 512 bits; so short that anybody can compute its private half for a little"
                + " money",
            "selector1: rsa, 2048 bits; alias of"
                + " selector1-a-example._domainkey.t.onmicrosoft.com, of Microsoft 365",
            "selector2: nothing; alias of selector2-a-example._domainkey.t.onmicrosoft.com, of"
                + " Microsoft 365; Microsoft publishes the key of the selector in use only",
            "16 selectors asked for; none of the others has a key. DNS does not list selectors:"
                + " there may be others.");
    assertThat(told)
        .containsSequence("s1: revoked", "> \"v=DKIM1; p=\"")
        .contains(
            "> \"v=DKIM1; p=" + Techniques.RSA_2048.substring(0, 189) + "\"",
            "> \"" + Techniques.RSA_2048.substring(189, 389) + "\"",
            "> \"" + Techniques.RSA_2048.substring(389) + "\"");
  }

  @Test
  void wildcardIsToldOnceAndTheOthersHaveIt() {
    DomainFixture domain =
        Techniques.of(
            MX,
            HOST,
            Techniques.key(
                "*", "v=DKIM1; k=ed25519; p=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
    assertThat(without(told("DKIM", domain), "> "))
        .containsExactly(
            "any other selector, by a wildcard: ed25519, 256 bits",
            "16 selectors asked for. DNS does not list selectors: there may be others.");
  }

  @Test
  void zoneThatIsKnownHasNoOthers() {
    DomainFixture domain =
        Techniques.of("!leads zone", MX, HOST, Techniques.key("x", "v=DKIM1; p="));
    assertThat(told("DKIM", domain))
        .containsExactly("x: revoked", "> \"v=DKIM1; p=\"", "The zone holds no other selectors.");
  }

  @Test
  void failedLookupIsNotAnAbsence() {
    DomainFixture domain =
        Techniques.of(
            MX,
            HOST,
            Techniques.key("s1", "v=DKIM1; p="),
            "!fail s2._domainkey.a.example TXT TIMEOUT");
    assertThat(told("DKIM", domain))
        .contains(
            "16 selectors asked for; 1 look-up failed; none of the others has a key. DNS does not"
                + " list selectors: there may be others.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a.example. TXT x | DKIM | no keys found. DNS says that there is no _domainkey.a.example."
            + " No selector was asked for.",
        "x._domainkey.a.example. A 192.0.2.1 | DKIM | no keys found. 16 selectors asked for; none"
            + " of them has a key. DNS does not list selectors: there may be others.",
        "!leads none | DKIM | not asked for; a scan without --no-dkim does",
        "!fail _domainkey.a.example TXT SERVFAIL | DKIM | unknown: SERVFAIL after 4 tries: as the"
            + " test wants it",
        "a.example. TXT x | MTA-STS | no record",
        "a.example. MX 0 . | MTA-STS | not asked for, since the domain takes no mail",
        "!fail _mta-sts.a.example TXT TIMEOUT | MTA-STS | unknown: timeout after 4 tries: as the"
            + " test wants it",
        "!fail _mta-sts.a.example TXT NOT_STORED | MTA-STS | not asked for; a scan does",
        "a.example. TXT x | TLS-RPT | no record",
        "a.example. MX 0 . | TLS-RPT | not asked for, since the domain takes no mail",
        "!fail _smtp._tls.a.example TXT NOT_STORED | TLS-RPT | not asked for; a scan does",
        "a.example. TXT x | BIMI | no record",
        "!fail default._bimi.a.example TXT NOT_STORED | BIMI | not asked for; a scan does",
        "a.example. TXT x | CAA | no records, here or at a parent",
        "!fail a.example CAA NOT_STORED | CAA | not asked for; a scan does",
        "!fail a.example CAA REFUSED | CAA | unknown: REFUSED after 4 tries: as the test wants it",
      })
  void whatIsNotThereIsToldInALine(String line, String title, String text) {
    DomainFixture domain =
        line.contains("MX 0") ? Techniques.of(line) : Techniques.of(MX, HOST, line);
    assertThat(told(title, domain)).containsExactly("brief: " + text);
  }

  @Test
  void domainWithoutMxAndAddressTakesNoMail() {
    assertThat(told("MTA-STS", Techniques.of("a.example. TXT x")))
        .containsExactly("brief: not asked for, since the domain takes no mail");
  }

  /** BIMI is for domains that send. */
  @Test
  void bimiIsAskedForWhetherMailIsTakenOrNot() {
    assertThat(
            told(
                "BIMI",
                Techniques.of("a.example. MX 0 .", "!fail default._bimi.a.example TXT NOT_STORED")))
        .containsExactly("brief: not asked for; a scan does");
  }

  @Test
  void nothingIsToldOfADomainThatDoesNotExist() {
    assertThat(Details.of(Techniques.of("b.example. TXT x").judged().assessment())).isEmpty();
  }

  @Test
  void mtaSts() {
    assertThat(told("MTA-STS", Techniques.domain()))
        .containsExactly(
            "Its record, at _mta-sts.a.example:",
            "> \"v=STSv1; id=20260101;\"",
            "Id of the policy: 20260101",
            "Host of the policy: mta-sts.a.example (alias of sts.b.example): 192.0.2.9,"
                + " 2001:db8::9");
  }

  /** RFC 8461 §3.1: of several records none is used; a policy needs an id. */
  @Test
  void severalMtaStsRecords() {
    String one = "_mta-sts.a.example. TXT \"v=STSv1; id=1;\"";
    String two = "_mta-sts.a.example. TXT \"v=STSv1;\"";
    assertThat(told("MTA-STS", Techniques.of(MX, HOST, one, two)))
        .contains(
            "2 records at _mta-sts.a.example: senders use none of them",
            "> \"v=STSv1; id=1;\"",
            "> \"v=STSv1;\"",
            "Host of the policy: mta-sts.a.example: does not resolve, there is no such name")
        .anyMatch(line -> line.startsWith("Error: there is no id;"));
  }

  @Test
  void policyHostOfWhichALookupFailed() {
    assertThat(
            told(
                "MTA-STS",
                Techniques.of(
                    MX,
                    HOST,
                    "_mta-sts.a.example. TXT \"v=STSv1; id=1;\"",
                    "mta-sts.a.example. TXT x",
                    "!fail mta-sts.a.example A TIMEOUT")))
        .contains(
            "Host of the policy: mta-sts.a.example: unknown: timeout after 4 tries: as the test"
                + " wants it");
  }

  @Test
  void textMeantAsARecord() {
    assertThat(told("TLS-RPT", Techniques.of(MX, HOST, "_smtp._tls.a.example. TXT \"v=TLSRPTv1\"")))
        .anyMatch(line -> line.startsWith("No TLS-RPT record, although meant as one: "))
        .contains("> \"v=TLSRPTv1\"");
  }

  @Test
  void tlsRpt() {
    assertThat(told("TLS-RPT", Techniques.domain()))
        .containsExactly(
            "Its record, at _smtp._tls.a.example:",
            "> \"v=TLSRPTv1; rua=mailto:t@b.example,ftp://b.example\"",
            "Reports go to mailto:t@b.example",
            "Reports do not go to ftp://b.example: it is neither mailto: nor https:");
  }

  @Test
  void misplacedTlsRpt() {
    assertThat(
            told(
                "TLS-RPT",
                Techniques.of(
                    MX,
                    HOST,
                    "_mta-sts.a.example. TXT \"v=STSv1; id=1;\"",
                    "_tls.a.example. TXT \"v=TLSRPTv1; rua=mailto:t@a.example\"")))
        .containsExactly(
            "A record at _tls.a.example, where no sender looks:",
            "> \"v=TLSRPTv1; rua=mailto:t@a.example\"");
  }

  @Test
  void bimi() {
    assertThat(told("BIMI", Techniques.domain()))
        .containsExactly(
            "Its record, at default._bimi.a.example:",
            "> \"v=BIMI1; l=https://b.example/l.svg; a=\"",
            "Logo: https://b.example/l.svg");
    assertThat(
            told(
                "BIMI",
                Techniques.of(MX, HOST, "default._bimi.a.example. TXT \"v=BIMI1; l=; a=\"")))
        .contains("The domain wants no logo shown.");
  }

  /** RFC 8659 §3: those of the nearest name above that has any. */
  @Test
  void caa() {
    assertThat(told("CAA", Techniques.domain()))
        .containsExactly(
            "Those of a parent, at example:", "> 0 issue \"ca.example\"", "> 128 issuewild \";\"");
    assertThat(told("CAA", Techniques.of(MX, HOST, "a.example. CAA 0 issue \"ca.example\"")))
        .containsExactly("Its own, at a.example:", "> 0 issue \"ca.example\"");
  }
}
