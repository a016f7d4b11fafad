package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.report.html.HtmlReport;
import org.mxmaven.report.json.JsonLines;
import org.mxmaven.report.text.SingleReport;
import org.mxmaven.report.text.TableReport;
import org.mxmaven.verdict.VerdictList;

/** DKIM, MTA-STS, TLS-RPT, BIMI and CAA in every format. */
class TechniquesTest {
  private static String of(Function<PrintWriter, Report> format, DomainFixture domain) {
    return Exports.of(format, List.of(domain));
  }

  private static Report single(PrintWriter out, int width) {
    return new SingleReport(out, terminal(width));
  }

  private static Terminal terminal(int width) {
    return new Terminal(false, width, StandardCharsets.US_ASCII, ZoneOffset.UTC);
  }

  private static JsonNode json(DomainFixture domain) throws IOException {
    return new ObjectMapper().readTree(of(out -> new JsonLines(out, VerdictList.ALL), domain));
  }

  private static NamedCsvRecord csv(DomainFixture domain) {
    return CsvReader.builder().ofNamedCsvRecord(of(Exports::csv, domain)).stream()
        .findFirst()
        .orElseThrow();
  }

  private static Document html(DomainFixture domain) {
    return Jsoup.parse(
        of(out -> new HtmlReport(out, Exports.ORIGIN, ZoneOffset.UTC, VerdictList.ALL), domain));
  }

  @Test
  void theReportOnOneDomainHasAPartForEach() {
    assertThat(of(out -> single(out, 80), Techniques.domain()))
        .containsSubsequence("\nDMARC\n", "\nDKIM\n", "\nMTA-STS\n")
        .contains(
            """

              k1: rsa, 1024 bits, testing; shorter than the 2048 bits that it should have at
                least; alias of dkim.mcsv.net, of Mailchimp
                "v=DKIM1; k=rsa; t=y;
            """
                .stripTrailing(),
            """

              s1: revoked
                "v=DKIM1; p="
            """,
            """
              16 selectors asked for; none of the others has a key. DNS does not list
                selectors: there may be others.

            MTA-STS
              Its record, at _mta-sts.a.example:
                "v=STSv1; id=20260101;"
              Id of the policy: 20260101
              Host of the policy: mta-sts.a.example (alias of sts.b.example): 192.0.2.9,
                2001:db8::9

            TLS-RPT
              Its record, at _smtp._tls.a.example:
                "v=TLSRPTv1; rua=mailto:t@b.example,ftp://b.example"
              Reports go to mailto:t@b.example
              Reports do not go to ftp://b.example: it is neither mailto: nor https:

            BIMI
              Its record, at default._bimi.a.example:
                "v=BIMI1; l=https://b.example/l.svg; a="
              Logo: https://b.example/l.svg

            CAA
              Those of a parent, at example:
                0 issue "ca.example"
                128 issuewild ";"

            Can it be spoofed?
            """);
  }

  @Test
  void whatIsNotThereTakesALine() {
    DomainFixture domain = Techniques.of("a.example. MX 10 mx.a.example.", "b.example. TXT x");
    assertThat(of(out -> single(out, 80), domain))
        .contains(
            """

            Other techniques
              DKIM: no keys found. DNS says that there is no _domainkey.a.example. No
                selector was asked for.
              MTA-STS: no record
              TLS-RPT: no record
              BIMI: no record
              CAA: no records, here or at a parent

            Can it be spoofed?
            """);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80})
  void linesFitTheTerminal(int width) {
    assertThat(of(out -> single(out, width), Techniques.domain()).lines())
        .allMatch(line -> line.length() <= width);
    assertThat(of(out -> single(out, width), Techniques.hostile()).lines())
        .allMatch(line -> line.length() <= width);
  }

  @Test
  void verdictsAreColumnsOfTheVerboseTableOnly() {
    assertThat(of(out -> verdicts(out, 200, false), Techniques.domain()).lines())
        .anyMatch(line -> line.matches("domain .* MX_OK +last_updated"));
    assertThat(of(out -> verdicts(out, 200, true), Techniques.domain()).lines())
        .anyMatch(line -> line.matches("domain .* last_updated +DKIM +MTA_STS +TLS_RPT +spoofable"))
        .anyMatch(line -> line.matches("a.example .* WEAK +OK +OK +YES"));
    assertThat(of(out -> verdicts(out, 40, true), Techniques.domain()))
        .contains("DKIM WEAK | MTA-STS OK | TLS-RPT OK");
  }

  private static Report verdicts(PrintWriter out, int width, boolean verbose) {
    return new TableReport(out, terminal(width), VerdictList.ALL, verbose);
  }

  @Test
  void keysInJson() throws IOException {
    JsonNode dkim = json(Techniques.domain()).get("dkim");
    assertThat(dkim.get("verdict").textValue()).isEqualTo("WEAK");
    assertThat(dkim.get("asked").intValue()).isEqualTo(16);
    assertThat(dkim.get("wildcard").booleanValue()).isFalse();
    assertThat(dkim.get("keys").findValuesAsText("selector"))
        .containsExactly("default", "dkim", "k1", "mail", "s1", "s2", "selector1", "selector2");
    assertThat(dkim.at("/keys/2"))
        .isEqualTo(
            tree(
                """
                {"selector": "k1", "type": "rsa", "bits": 1024, "testing": true, "revoked": false,
                "alias": "dkim.mcsv.net", "provider": "Mailchimp",
                "record": "v=DKIM1; k=rsa; t=y; p=%s",
                "problems": ["shorter than the 2048 bits that it should have at least"]}\
                """
                    .formatted(Techniques.RSA_1024)));
    assertThat(dkim.at("/keys/4"))
        .isEqualTo(
            tree(
                """
                {"selector": "s1", "type": null, "bits": null, "testing": false, "revoked": true,
                "alias": null, "provider": null, "record": "v=DKIM1; p=", "problems": []}\
                """));
    assertThat(dkim.at("/keys/7"))
        .isEqualTo(
            tree(
                """
                {"selector": "selector2", "type": null, "bits": null, "testing": false,
                "revoked": false,
                "alias": "selector2-a-example._domainkey.t.onmicrosoft.com",
                "provider": "Microsoft 365", "record": null,
                "problems": ["its alias leads to no text"]}\
                """));
    assertThat(dkim.at("/keys/3/problems/0").textValue())
        .isEqualTo("its private half is published in RFC 8463, appendix A.2");
    assertThat(dkim.at("/keys/1/problems")).hasSize(1);
    assertThat(dkim.at("/keys/0/problems/0").textValue())
        .isEqualTo("it is no key, but the name x1.b.example as text");
  }

  @Test
  void recordsInJson() throws IOException {
    JsonNode json = json(Techniques.domain());
    assertThat(json.get("mta_sts"))
        .isEqualTo(
            tree(
                """
                {"verdict": "OK", "record": "v=STSv1; id=20260101;", "id": "20260101",
                "policy_host": {"name": "mta-sts.a.example", "resolves": true}}\
                """));
    assertThat(json.get("tls_rpt"))
        .isEqualTo(
            tree(
                """
                {"verdict": "OK",
                "record": "v=TLSRPTv1; rua=mailto:t@b.example,ftp://b.example",
                "rua": ["mailto:t@b.example", "ftp://b.example"]}\
                """));
    assertThat(json.get("bimi"))
        .isEqualTo(
            tree(
                """
                {"record": "v=BIMI1; l=https://b.example/l.svg; a=",
                "logo": "https://b.example/l.svg", "certificate": null}\
                """));
    assertThat(json.get("caa"))
        .isEqualTo(
            tree(
                """
                {"name": "example", "records": [
                {"flags": 0, "tag": "issue", "value": "ca.example"},
                {"flags": 128, "tag": "issuewild", "value": ";"}]}\
                """));
  }

  @Test
  void nothingAndSeveralInJson() throws IOException {
    JsonNode none = json(Techniques.of("a.example. MX 0 .", "!leads none"));
    assertThat(none.get("dkim"))
        .isEqualTo(tree("{\"verdict\": \"N/A\", \"asked\": 0, \"wildcard\": false, \"keys\": []}"));
    assertThat(none.get("mta_sts"))
        .isEqualTo(
            tree(
                """
                {"verdict": "N/A", "record": null, "id": null, "policy_host": null}\
                """));
    assertThat(none.get("caa")).isEqualTo(tree("{\"name\": null, \"records\": []}"));
    JsonNode several =
        json(
            Techniques.of(
                "a.example. MX 10 mx.a.example.",
                "_smtp._tls.a.example. TXT \"v=TLSRPTv1; rua=mailto:a@b.example\"",
                "_smtp._tls.a.example. TXT \"v=TLSRPTv1; rua=mailto:b@b.example\"",
                Techniques.key("*", "v=DKIM1; p=")));
    assertThat(several.at("/tls_rpt/verdict").textValue()).isEqualTo("BROKEN");
    assertThat(several.at("/tls_rpt/record").isNull()).isTrue();
    assertThat(several.at("/tls_rpt/records")).hasSize(2);
    assertThat(several.at("/tls_rpt/rua")).isEmpty();
    assertThat(several.at("/dkim/wildcard").booleanValue()).isTrue();
    assertThat(several.at("/dkim/keys/0/selector").textValue()).isEqualTo("*");
  }

  private static JsonNode tree(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }

  @Test
  void columnsOfCsvComeLast() {
    NamedCsvRecord row = csv(Techniques.domain());
    assertThat(row.getHeader())
        .startsWith("line", "domain")
        .containsSequence("mx_ok", "spoofable", "mx_hosts")
        .endsWith(
            "dmarc_discarded",
            "dkim",
            "mta_sts",
            "tls_rpt",
            "dkim_selectors",
            "mta_sts_id",
            "tls_rpt_rua",
            "bimi_record",
            "caa");
    assertThat(row.getFieldsAsMap())
        .containsEntry("dkim", "WEAK")
        .containsEntry("mta_sts", "OK")
        .containsEntry("tls_rpt", "OK")
        .containsEntry("dkim_selectors", "dkim | k1 | mail | s2 | selector1")
        .containsEntry("mta_sts_id", "20260101")
        .containsEntry("tls_rpt_rua", "mailto:t@b.example | ftp://b.example")
        .containsEntry("bimi_record", "v=BIMI1; l=https://b.example/l.svg; a=")
        .containsEntry("caa", "0 issue \"ca.example\" | 128 issuewild \";\"");
  }

  @Test
  void detailsOfHtml() {
    Document page = html(Techniques.domain());
    assertThat(page.select(".parts h3").eachText())
        .containsSequence("DMARC", "DKIM", "MTA-STS", "TLS-RPT", "BIMI", "CAA");
    assertThat(page.select(".parts section:has(h3:contains(CAA))").text())
        .isEqualToNormalizingWhitespace(
            "CAA Those of a parent, at example: 0 issue \"ca.example\" 128 issuewild \";\"");
    assertThat(page.select("style").get(0).data())
        .contains("#table td:nth-child(7) { --title: \"DKIM\"; }");
  }

  @Test
  void verdictsInMarkdown() {
    assertThat(of(Exports::markdown, Techniques.domain()))
        .contains("| MX | DKIM | MTA-STS | TLS-RPT |")
        .contains("| WEAK | OK | OK |");
  }

  @Test
  void hostileTextsAreEscapedOnATerminal() {
    String text = of(out -> single(out, 0), Techniques.hostile());
    assertThat(text.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
    assertThat(text)
        .contains("n=\\027[31m<script>alert(1)</script>|`x`\\013\\010=1+1; p=")
        .contains("\n  =1\\027<b>: ed25519, 256 bits; ");
  }

  @Test
  void hostileTextsAreTextInHtml() {
    Document page = html(Techniques.hostile());
    assertThat(page.select(".parts script, .parts b, .parts img")).isEmpty();
    assertThat(page.select(".parts").text()).contains("<script>alert(1)</script>", "=1\\027<b>");
  }

  @Test
  void hostileTextsStayInTheirCellsOfCsv() {
    NamedCsvRecord row = csv(Techniques.hostile());
    assertThat(row.getFields())
        .allMatch(cell -> cell.chars().noneMatch(c -> c < ' '))
        .noneMatch(cell -> cell.matches("[ ]*[=+@-].*"));
    assertThat(row.getField("dkim_selectors")).startsWith("'=1\\027<b> | dkim | google");
  }

  @Test
  void hostileTextsComeThroughInJson() throws IOException {
    JsonNode keys = json(Techniques.hostile()).at("/dkim/keys");
    assertThat(keys.findValuesAsText("selector")).contains("=1\\027<b>");
    assertThat(keys.findValuesAsText("record"))
        .contains(
            "v=DKIM1; k=ed25519; n=\u001b[31m<script>alert(1)</script>|`x`\r\n=1+1; p="
                + Techniques.ED25519);
  }
}
