package org.mxmaven.report.json;

import static org.mxmaven.verdict.TxtLengthVerdict.TXT_LENGTH;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Spoofability;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.check.catalogue.Mends;
import org.mxmaven.dns.Names;
import org.mxmaven.report.DomainText;
import org.mxmaven.report.Word;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;

/** A domain as an object of JSON; {@code docs/jsonl.schema.json} describes it. */
public final class JsonDomain {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final JsonFields json;

  /** Objects for that output. */
  public JsonDomain(JsonFields json) {
    this.json = json;
  }

  /** A moment as all JSON has it: ISO 8601, UTC, microseconds. */
  public static String time(Instant at) {
    return TIME.format(at);
  }

  public void write(Judged judged) throws IOException {
    Summary summary = judged.summary();
    Assessment assessment = judged.assessment();
    open(judged.line(), summary);
    new JsonRecords(json).write(summary.verdicts(), assessment);
    json.text("txt_length_ok", Word.of(summary.verdicts().get(TXT_LENGTH)).text());
    write(assessment.spoofability());
    close(summary, assessment);
  }

  private void open(int line, Summary summary) throws IOException {
    json.open();
    json.number("line", line);
    json.text("domain", Names.text(summary.domain()));
    Optional<String> unicode = DomainText.unicode(summary.domain());
    if (unicode.isPresent()) {
      json.text("domain_unicode", unicode.get());
    }
    json.text("status", summary.status().text());
    json.text("scanned_at", time(summary.updated()));
  }

  private void write(Spoofability spoofability) throws IOException {
    json.open("spoofable");
    json.text("domain", spoofability.domain().verdict().name());
    json.text("subdomain", spoofability.subdomain().verdict().name());
    json.text("nonexistent_subdomain", spoofability.nonexistent().verdict().name());
    json.text("reason", spoofability.reason());
    json.close();
  }

  private void close(Summary summary, Assessment assessment) throws IOException {
    json.openArray("findings");
    for (Finding finding : summary.findings()) {
      write(finding, assessment);
    }
    json.closeArray();
    json.close();
  }

  private void write(Finding finding, Assessment assessment) throws IOException {
    Optional<Check> check = Checks.byId(finding.check());
    json.open();
    json.text("check", finding.check());
    json.text("severity", finding.severity().text());
    json.text("subject", finding.subject().text());
    json.text("message", finding.message());
    json.textOrNull("reference", check.map(Check::reference));
    Optional<Mend> mend = Mends.of(assessment, finding);
    if (mend.isPresent()) {
      json.open("mend");
      json.text("name", Names.text(mend.get().name()));
      json.text("txt", mend.get().record().presentation());
      json.close();
    }
    json.close();
  }
}
