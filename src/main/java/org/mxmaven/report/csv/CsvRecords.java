package org.mxmaven.report.csv;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.bimi.BimiAssessment;
import org.mxmaven.assess.caa.CaaAssessment;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.mx.MxAssessment;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.dns.Names;
import org.mxmaven.report.Discarded;
import org.mxmaven.tlsrpt.ReportTarget;
import org.mxmaven.txt.TxtText;

/** The records of a domain, each kind in a cell. */
final class CsvRecords {
  private static final String APART = " | ";

  private CsvRecords() {}

  static String hosts(Assessment assessment) {
    MxAssessment mx = assessment.mx();
    return mx.nullMx()
        ? "0 ."
        : joined(
            mx.hosts().stream()
                .map(
                    host ->
                        host.exchange().preference()
                            + " "
                            + Names.text(host.exchange().exchanger())));
  }

  static String spf(Assessment assessment) {
    return texts(assessment.spf().records().stream());
  }

  /** Empty where there is no single record to count, unless none is needed. */
  static String lookups(Assessment assessment) {
    SpfAssessment spf = assessment.spf();
    boolean counted = spf.tree().isPresent() || spf.policy() == SpfPolicy.NOT_SET;
    return counted ? String.valueOf(spf.lookups()) : "";
  }

  static String dmarc(Assessment assessment) {
    return texts(assessment.dmarc().relevant().stream().map(DmarcAssessment.Found::text));
  }

  static String dmarcLocation(Assessment assessment) {
    return assessment.dmarc().applied().map(applied -> Names.text(applied.location())).orElse("");
  }

  static String spfDiscarded(Assessment assessment) {
    return discarded(Discarded.spf(assessment));
  }

  static String dmarcDiscarded(Assessment assessment) {
    return discarded(Discarded.dmarc(assessment));
  }

  /** Those at which keys stand, or what was meant as such; withdrawn ones do not count. */
  static String selectors(Assessment assessment) {
    return joined(
        assessment.dkim().selectors().stream()
            .filter(CsvRecords::hasKey)
            .map(selector -> Names.text(selector.selector())));
  }

  private static boolean hasKey(DkimSelector selector) {
    return selector.keys().stream().anyMatch(DkimEntry::isMeantForUse);
  }

  static String stsId(Assessment assessment) {
    return assessment.sts().single().flatMap(found -> found.record().id()).orElse("");
  }

  static String reportTargets(Assessment assessment) {
    return assessment
        .tlsRpt()
        .single()
        .map(
            found ->
                joined(
                    found.record().targets().stream().map(ReportTarget::text).map(TxtText::decode)))
        .orElse("");
  }

  static String bimi(Assessment assessment) {
    return texts(assessment.bimi().records().stream().map(BimiAssessment.Found::text));
  }

  static String caa(Assessment assessment) {
    return joined(assessment.caa().records().stream().map(CaaAssessment.Found::presentation));
  }

  private static String discarded(List<Discarded> all) {
    return joined(all.stream().map(each -> each.name() + ": " + each.text().text()));
  }

  private static String texts(Stream<TxtText> texts) {
    return joined(texts.map(TxtText::text));
  }

  private static String joined(Stream<String> texts) {
    return texts.collect(Collectors.joining(APART));
  }
}
