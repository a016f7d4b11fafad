package org.mxmaven.report.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.optional.AlmostText;
import org.mxmaven.assess.optional.Setup;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.report.FailureText;
import org.mxmaven.report.detail.Detail.Fact;
import org.mxmaven.report.detail.Detail.Line;
import org.mxmaven.report.detail.Detail.Sentence;
import org.mxmaven.report.detail.Detail.ZoneText;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/** The lines on a technique that is a TXT record of a domain, under way. */
final class TxtLines {
  /** Why nothing is known: in a database of scans that did not ask. */
  static final String UNASKED = "not asked for; a scan does";

  private final String technique;
  private final List<Line> lines = new ArrayList<>();

  /** No lines yet. */
  TxtLines(String technique) {
    this.technique = technique;
  }

  /**
   * Why there is no record, as a clause.
   *
   * @param location where it belongs; empty if no name can be as long
   */
  static String without(Setup setup, Assessment assessment, Optional<Name> location) {
    return switch (setup) {
      case NOT_APPLICABLE ->
          takesNoMail(assessment) ? "not asked for, since the domain takes no mail" : UNASKED;
      case UNKNOWN ->
          location
              .map(name -> FailureText.unknown(assessment, Question.txt(name)))
              .orElse("unknown");
      case OK, BROKEN, NOT_SET -> "no record";
    };
  }

  private static boolean takesNoMail(Assessment assessment) {
    Name domain = assessment.domain();
    return assessment.mx().nullMx()
        || (assessment.mx().verdict() == MxVerdict.NOT_APPLICABLE
            && isAbsent(Question.a(domain), assessment)
            && isAbsent(Question.aaaa(domain), assessment));
  }

  private static boolean isAbsent(Question question, Assessment assessment) {
    return assessment.evidence().answer(question).filter(Answer::isAbsence).isPresent();
  }

  void sentence(String text) {
    lines.add(new Sentence(text));
  }

  void fact(String text) {
    lines.add(new Fact(text));
  }

  /**
   * The records at a name.
   *
   * @param users those who use none of several
   */
  void records(Optional<Name> location, List<TxtText> records, String users) {
    String place = location.map(name -> "at " + Names.text(name)).orElse("");
    if (records.size() == 1) {
      sentence("Its record, " + place + ":");
    } else if (!records.isEmpty()) {
      sentence("%d records %s: %s use none of them".formatted(records.size(), place, users));
    }
    records.forEach(this::text);
  }

  void text(TxtText record) {
    lines.add(ZoneText.of(record));
  }

  void zoneText(String record) {
    lines.add(new ZoneText(List.of(record)));
  }

  void error(String message) {
    sentence("Error: " + message);
  }

  void almost(List<AlmostText> all) {
    for (AlmostText almost : all) {
      sentence("No %s record, although meant as one: %s".formatted(technique, almost.reason()));
      text(almost.text());
    }
  }

  Detail end() {
    return new Detail.Full(technique, lines);
  }
}
