package org.mxmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.mxmaven.report.DomainFixture;
import org.mxmaven.report.Domains;
import org.mxmaven.report.Origin;
import org.mxmaven.report.PastScan;
import org.mxmaven.report.Totals;
import org.mxmaven.testing.HostilePage;
import org.mxmaven.verdict.VerdictList;

/** The structure of the HTML report; how it behaves in a browser is an integration test. */
class HtmlReportTest {
  private static final Instant AT = Instant.parse("2026-11-22T01:57:45Z");
  private static final PastScan EARLIER = new PastScan(6, AT.minus(Duration.ofDays(7)), 9, 8, 1);

  @Test
  void isWellFormed() {
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    Document page = Jsoup.parse(page(Domains.all()), "", parser);
    assertThat(parser.getErrors()).isEmpty();
    assertThat(page.title()).isEqualTo("Mail security of 8 domains - MXMaven");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("main")).hasSize(1);
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select("a").eachAttr("href"))
        .allMatch(link -> link.startsWith("#") && page.getElementById(link.substring(1)) != null);
  }

  @Test
  void holdsAllItNeedsAndLetsNothingElseIn() {
    Document page = Jsoup.parse(page(Domains.all()));
    Element policy = page.selectFirst("meta[http-equiv=Content-Security-Policy]");
    assertThat(policy).isNotNull();
    assertThat(policy.attr("content"))
        .isEqualTo(
            "default-src 'none'; img-src data:; style-src 'sha256-%s'; script-src 'sha256-%s';"
                + " base-uri 'none'; form-action 'none'",
            hash(page.select("style")), hash(page.select("script")));
    assertThat(page.select("[src], [style], iframe, object, base")).isEmpty();
    assertThat(page.select("link").eachAttr("href")).containsExactly("data:,");
  }

  @Test
  void isAscii() {
    assertThat(page(Domains.all()).chars()).allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
    assertThat(Jsoup.parse(page(Domains.all())).select("#table th bdi").eachText())
        .contains("xn--mnchen-3ya.example (m\u00fcnchen.example)");
  }

  @Test
  void rowsAreWorstFirstAndThenInTheOrderOfTheList() {
    Document page = Jsoup.parse(page(Domains.all()));
    assertThat(page.select("#table tbody th").eachText())
        .containsExactly(
            "missing.invalid",
            "no-dmarc.example",
            "mail.neutral.example",
            "xn--mnchen-3ya.example (m\u00fcnchen.example)",
            "several.example",
            "unknown.example",
            "parked.example",
            "strict.example");
    Element row = row(page, "mail.neutral.example");
    assertThat(row.select("> td").subList(0, 9).stream().map(Element::text))
        .containsExactly(
            "high 3 in all", "NEUTRAL", "NONE", "OK", "NO", "NONE FOUND", "N/A", "N/A", "YES");
  }

  @Test
  void aRowHoldsTheDetails() {
    Element details =
        row(Jsoup.parse(page(Domains.all())), "mail.neutral.example").selectFirst("details");
    assertThat(details).isNotNull();
    assertThat(details.select("h3").eachText())
        .containsExactly(
            "Findings",
            "Can it be spoofed?",
            "Mail hosts (MX)",
            "SPF",
            "DMARC",
            "Other techniques");
    assertThat(details.select("pre").eachText())
        .contains(
            "\"v=spf1 a include:_spf.sender.example include:gone.example\"\n"
                + "\" include:%{d2}._spf.neutral.example ?all\"",
            "\"v=DMARC1; p=reject; sp=none; sp=reject\"");
    assertThat(details.select(".tree li").eachText())
        .anyMatch(line -> line.equals("include:gone.example 1 look-up, void: nothing is there"));
    assertThat(details.text())
        .contains(
            "20 mx3.neutral.example: does not resolve, there is no such name",
            "Inherited from neutral.example by its tag sp, at _dmarc.neutral.example:");
  }

  @Test
  void aFindingHasTheMendedRecordAndLeadsToItsCheck() {
    Document page = Jsoup.parse(page(List.of(Domains.mended())));
    Elements findings = page.select(".findings li:contains(that stands twice)");
    assertThat(findings.eachText())
        .containsExactly(
            "low SPF term that stands twice \"a:b.example\" says the same as \"a:b.example\" before"
                + " it. The same record mended, for mended.example: \"v=spf1 a:b.example"
                + " exists:a\\\"b\\\\c.%{d} a:c.example -all\"",
            "low SPF term that stands twice \"a:c.example\" says the same as \"a:c.example\" before"
                + " it. The same record mended: as given above for mended.example");
    assertThat(findings.select("a").eachAttr("href")).containsOnly("#check-spf-duplicate-term");
    Element check = page.getElementById("check-spf-duplicate-term");
    assertThat(check).isNotNull();
    assertThat(check.select("dt").eachText())
        .containsExactly("What it means", "How to fix it", "Reference", "Check");
    assertThat(check.select(".where").text()).isEqualTo("In 1 domain: mended.example");
  }

  @Test
  void anUnknownCheckIsNamedAndNotExplained() {
    Document page = Jsoup.parse(page(List.of(Domains.several())));
    Element check = page.getElementById("unknown-check-1");
    assertThat(check).isNotNull();
    assertThat(check.text())
        .isEqualTo(
            "medium from-a-newer-version This version of MXMaven has no check of that name and"
                + " cannot explain it. In 1 domain: several.example");
  }

  @Test
  void chartsSayTheirNumbers() {
    Document page = Jsoup.parse(page(Domains.all()));
    assertThat(page.select("svg").eachAttr("role")).containsOnly("img");
    assertThat(page.select("svg").eachAttr("aria-label"))
        .contains(
            "DMARC policies, in domains: REJECT 2, QUARANTINE 1, NONE 1, NOT SET 2, INVALID 1,"
                + " UNKNOWN 1",
            "Findings by severity, in findings: critical 0, high 6, medium 3, low 1, info 3");
  }

  @Test
  void historyNeedsTwoScans() {
    assertThat(history(OptionalLong.of(7), List.of())).isEmpty();
    assertThat(history(OptionalLong.empty(), List.of(EARLIER))).isEmpty();
    assertThat(history(OptionalLong.of(7), List.of(EARLIER)))
        .containsExactly("6 2026-11-15 11:57 9 8 1", "7 2026-11-22 11:57 0 0 0");
  }

  @Test
  void hostileTextStaysText() {
    Document page = Jsoup.parse(HostilePage.of(List.of(HostilePage.hostile(1))));
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("img, iframe, textarea")).isEmpty();
    assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
        .map(Attribute::getKey)
        .noneMatch(name -> name.startsWith("on"));
    assertThat(page.select("[href]").eachAttr("href"))
        .allMatch(link -> link.matches("#[a-z0-9-]+|data:,"));
    assertThat(page.select("[id]").eachAttr("id")).allMatch(id -> id.matches("[a-z0-9-]+"));
    for (String text : HostilePage.TEXTS.subList(0, 8)) {
      assertThat(page.select(".findings p").eachText()).contains("The text is " + text);
      assertThat(page.select(".origin").text()).contains(text);
    }
    assertThat(page.select(".findings p").eachText())
        .contains("The text is a\\u{202e}b\\u{0}c\\u{1b}[31m\\u{200b}\\u{fffe}\\u{d800}");
    assertThat(page.select("pre").text()).contains("<script>document.title='pwned'</script>");
  }

  @Test
  void nothingScannedIsAPageToo() {
    Document page = Jsoup.parse(page(List.of()));
    assertThat(page.select("#table caption").text()).isEqualTo("There are no domains.");
    assertThat(page.select("section").text()).contains("Nothing was found.");
  }

  private static List<String> history(OptionalLong scan, List<PastScan> past) {
    StringWriter text = new StringWriter();
    report(text, scan, past).end(Totals.none());
    return Jsoup.parse(text.toString()).select(".history tbody tr").eachText();
  }

  private static Element row(Document page, String domain) {
    Elements rows = page.select("#table tbody tr:has(th:contains(%s))".formatted(domain));
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static String page(List<DomainFixture> domains) {
    StringWriter text = new StringWriter();
    HtmlReport report = report(text, OptionalLong.of(7), List.of(EARLIER));
    Totals totals = Totals.none();
    for (DomainFixture domain : domains) {
      totals = totals.plus(domain.summary());
      report.add(domain.judged());
    }
    report.end(totals.in(Duration.ofMillis(351)));
    return text.toString();
  }

  private static HtmlReport report(StringWriter text, OptionalLong scan, List<PastScan> past) {
    return new HtmlReport(
        new PrintWriter(text),
        new Origin("0.1.0", AT, Optional.empty(), scan, false, "mxmaven.db", past),
        ZoneId.of("Australia/Brisbane"),
        VerdictList.ALL);
  }

  private static String hash(Elements element) {
    try {
      byte[] content = element.get(0).data().getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
