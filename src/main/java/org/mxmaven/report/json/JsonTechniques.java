package org.mxmaven.report.json;

import static org.mxmaven.verdict.DkimKeysVerdict.DKIM;
import static org.mxmaven.verdict.MtaStsVerdict.MTA_STS;
import static org.mxmaven.verdict.TlsRptVerdict.TLS_RPT;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.bimi.BimiAssessment;
import org.mxmaven.assess.caa.CaaAssessment;
import org.mxmaven.assess.sts.StsAssessment;
import org.mxmaven.assess.sts.StsHost;
import org.mxmaven.assess.tlsrpt.TlsRptAssessment;
import org.mxmaven.caa.CaaRecord;
import org.mxmaven.dns.Names;
import org.mxmaven.result.Judged;
import org.mxmaven.tlsrpt.ReportTarget;
import org.mxmaven.txt.TxtText;
import org.mxmaven.verdict.Verdict;

/** The objects of a JSON line on DKIM, MTA-STS, TLS-RPT, BIMI, CAA and DNSSEC. */
final class JsonTechniques {
  /** The verdicts that stand in these objects. */
  public static final Set<Verdict<?>> VERDICTS = Set.of(DKIM, MTA_STS, TLS_RPT);

  private final JsonFields json;

  public JsonTechniques(JsonFields json) {
    this.json = json;
  }

  public void write(Judged judged) throws IOException {
    Assessment assessment = judged.assessment();
    new JsonKeys(json).write(judged);
    json.open("mta_sts");
    write(MTA_STS, judged);
    write(assessment.sts());
    json.close();
    json.open("tls_rpt");
    write(TLS_RPT, judged);
    write(assessment.tlsRpt());
    json.close();
    write(assessment.bimi());
    write(assessment.caa());
    if (assessment.dnssec().isAsked()) {
      new JsonDnssec(json).write(assessment.dnssec());
    }
  }

  private void write(Verdict<?> verdict, Judged judged) throws IOException {
    json.text(verdict.labels().jsonField(), judged.wording(verdict).name());
  }

  /** As those of SPF are written: the only one, or all if there are several. */
  private void writeRecords(List<TxtText> records) throws IOException {
    List<String> texts = records.stream().map(TxtText::text).toList();
    json.textOrNull("record", texts.stream().filter(only -> texts.size() == 1).findFirst());
    if (texts.size() > 1) {
      json.texts("records", texts);
    }
  }

  private void write(StsAssessment sts) throws IOException {
    writeRecords(sts.records().stream().map(StsAssessment.Found::text).toList());
    json.textOrNull("id", sts.single().flatMap(found -> found.record().id()));
    Optional<StsHost> host = sts.host().filter(found -> found.name().isPresent());
    if (host.isEmpty()) {
      json.nothing("policy_host");
    } else {
      write(host.get());
    }
    if (sts.policy().isPresent()) {
      new JsonPolicy(json).write(sts.policy().get());
    }
  }

  private void write(StsHost host) throws IOException {
    json.open("policy_host");
    json.text("name", Names.text(host.name().orElseThrow()));
    switch (host.state()) {
      case RESOLVES -> json.bool("resolves", true);
      case DOES_NOT_RESOLVE -> json.bool("resolves", false);
      case UNKNOWN -> json.nothing("resolves");
    }
    json.close();
  }

  private void write(TlsRptAssessment tlsRpt) throws IOException {
    writeRecords(tlsRpt.records().stream().map(TlsRptAssessment.Found::text).toList());
    json.texts(
        "rua",
        tlsRpt.single().map(found -> found.record().targets()).orElse(List.of()).stream()
            .map(ReportTarget::text)
            .map(TxtText::decode)
            .toList());
  }

  private void write(BimiAssessment bimi) throws IOException {
    json.open("bimi");
    writeRecords(bimi.records().stream().map(BimiAssessment.Found::text).toList());
    Optional<BimiAssessment.Found> single = bimi.single();
    json.textOrNull("logo", single.flatMap(found -> found.record().logo()).map(TxtText::decode));
    json.textOrNull(
        "certificate", single.flatMap(found -> found.record().certificate()).map(TxtText::decode));
    json.close();
  }

  private void write(CaaAssessment caa) throws IOException {
    json.open("caa");
    json.textOrNull("name", caa.location().map(Names::text));
    json.openArray("records");
    for (CaaAssessment.Found found : caa.records()) {
      CaaRecord record = found.record();
      json.open();
      json.number("flags", record.flags());
      json.text("tag", TxtText.decode(record.tag()));
      json.text("value", TxtText.decode(record.value()));
      json.close();
    }
    json.closeArray();
    json.close();
  }
}
