package org.mxmaven.report.json;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.verdict.Labels;
import org.mxmaven.verdict.SpoofableVerdict;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictList;
import org.mxmaven.verdict.Wording;
import org.xbill.DNS.Type;

/** A domain as an object of JSON; {@code docs/jsonl.schema.json} describes it. */
public final class JsonDomain {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final JsonFields json;
  private final VerdictList verdicts;
  private final FindingFields findings;

  /**
   * Objects for that output.
   *
   * @param verdicts all there are
   */
  JsonDomain(JsonFields json, VerdictList verdicts) {
    this.json = json;
    this.verdicts = verdicts;
    this.findings = new FindingFields(json);
  }

  /** A moment as all JSON has it: ISO 8601, UTC, microseconds. */
  public static String time(Instant at) {
    return TIME.format(at);
  }

  void write(Judged judged) throws IOException {
    Summary summary = judged.summary();
    Assessment assessment = judged.assessment();
    open(judged.line(), summary);
    new JsonRecords(json).write(summary.verdicts(), assessment);
    new JsonTechniques(json).write(judged);
    for (Verdict<?> verdict : verdicts) {
      if (verdict == SpoofableVerdict.SPOOFABLE) {
        write(assessment.spoofability());
      } else if (!JsonRecords.VERDICTS.contains(verdict)
          && !JsonTechniques.VERDICTS.contains(verdict)) {
        write(verdict.labels(), judged.wording(verdict));
      }
    }
    close(summary, assessment);
  }

  private void write(Labels labels, Wording<?> wording) throws IOException {
    Optional<String> object = labels.jsonObject();
    if (object.isPresent()) {
      json.open(object.get());
    }
    json.text(labels.jsonField(), wording.name());
    if (object.isPresent()) {
      json.close();
    }
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
    findings.write(finding);
    json.textOrNull("reference", check.map(Check::reference));
    Optional<Mend> mend = Mends.of(assessment, finding);
    if (mend.isPresent()) {
      json.open("mend");
      json.text("name", Names.text(mend.get().name()));
      Mend.Data record = mend.get().record();
      json.text(Type.string(record.type()).toLowerCase(Locale.ROOT), record.presentation());
      json.close();
    }
    json.close();
  }
}
