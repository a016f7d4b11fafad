package org.mxmaven.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.report.Origin;
import org.mxmaven.report.PastScan;
import org.mxmaven.report.Totals;
import org.mxmaven.report.html.HtmlReport;
import org.mxmaven.result.Judged;
import org.mxmaven.verdict.VerdictList;

/** HTML reports of invented domains, among them one that tries to break out of every text. */
public final class HostilePage {
  /** Each is set to do harm where it is not escaped: by what it runs, or by how it reads. */
  public static final List<String> TEXTS =
      List.of(
          "<script>document.title='pwned'</script>",
          "<img src=x onerror=document.title='pwned'>",
          "\" onmouseover=\"document.title='pwned'\" x=\"",
          "' onmouseover='document.title=1",
          "javascript:document.title='pwned'",
          "</script></style></title></textarea><h1>pwned</h1>",
          "]]><!-- --!> <![CDATA[",
          "&lt;b&gt; &#60;b&#62;",
          "a\u202eb\u0000c\u001b[31m\u200b\ufffe\ud800");

  public static final String NAME = "hostile.example";

  private static final Instant AT = Instant.parse("2026-11-22T01:57:45.093893Z");

  private HostilePage() {}

  /** A domain whose records hold all the texts, with a finding about each. */
  public static Judged hostile(int line) {
    List<String> zone = new ArrayList<>();
    zone.add(NAME + ". MX 10 " + escaped("<script>alert(1)</script>") + ".example.");
    zone.add("_dmarc." + NAME + ". TXT " + quoted("v=DMARC1; p=reject; x=" + TEXTS.get(0)));
    for (String text : TEXTS) {
      zone.add(NAME + ". TXT " + quoted("v=spf1 " + text + " -all"));
      zone.add("_dmarc." + NAME + ". TXT " + quoted("v=DMARC2; p=" + text));
    }
    Assessment assessment = World.of(zone.toArray(String[]::new)).assess(NAME);
    List<Finding> findings = new ArrayList<>(Checks.findings(assessment));
    for (String text : TEXTS) {
      findings.add(TestFinding.of(text, Severity.LOW, text, "The text is " + text));
    }
    return Judged.of(line, AT, assessment, findings);
  }

  /** Domains of a zone, judged in that order, with lines from 1. */
  public static List<Judged> judged(String zone, List<String> domains) {
    World world = World.of(zone);
    List<Judged> judged = new ArrayList<>();
    for (String domain : domains) {
      Assessment assessment = world.assess(domain);
      judged.add(Judged.of(judged.size() + 1, AT, assessment, Checks.findings(assessment)));
    }
    return judged;
  }

  /** The page of these domains, of the third scan into a database with a hostile name. */
  public static String of(List<Judged> domains) {
    List<PastScan> past =
        List.of(
            new PastScan(1, AT.minus(Duration.ofDays(14)), 90, 80, 0),
            new PastScan(2, AT.minus(Duration.ofDays(7)), 100, 60, 1));
    Origin origin =
        new Origin(
            "0.1.0",
            AT,
            Optional.empty(),
            OptionalLong.of(3),
            false,
            String.join(" ", TEXTS),
            past);
    StringWriter page = new StringWriter();
    HtmlReport report =
        new HtmlReport(
            new PrintWriter(page), origin, ZoneId.of("Australia/Brisbane"), VerdictList.ALL);
    Totals totals = Totals.none();
    for (Judged judged : domains) {
      totals = totals.plus(judged.summary());
      report.add(judged);
    }
    report.end(totals.in(Duration.ofMillis(351)));
    return page.toString();
  }

  private static String quoted(String text) {
    return '"' + escaped(text) + '"';
  }

  /** Each byte by its number, which a zone file takes for no syntax. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      escaped.append("\\%03d".formatted(b & 0xff));
    }
    return escaped.toString();
  }
}
