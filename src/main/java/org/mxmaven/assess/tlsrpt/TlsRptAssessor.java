package org.mxmaven.assess.tlsrpt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.optional.AlmostText;
import org.mxmaven.assess.optional.Setup;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.assess.tlsrpt.TlsRptAssessment.Found;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.tlsrpt.TlsRptMender;
import org.mxmaven.tlsrpt.TlsRptParser;
import org.mxmaven.tlsrpt.TlsRptRecord;
import org.mxmaven.tlsrpt.TlsRptText;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** Judges the TLS-RPT record of a domain (RFC 8460 §3). */
final class TlsRptAssessor {
  /** A hostile zone must not send us to thousands of names. */
  private static final int MOST_MEANT = 3;

  private final Inquiry inquiry;
  private final TakeoverAssessor takeovers;
  private final Name domain;
  private final boolean takesMail;

  TlsRptAssessor(Inquiry inquiry, TakeoverAssessor takeovers, Name domain, boolean takesMail) {
    this.inquiry = inquiry;
    this.takeovers = takeovers;
    this.domain = domain;
    this.takesMail = takesMail;
  }

  /** What is there, or empty while a question is open. */
  Optional<TlsRptAssessment> assess() {
    Optional<Name> location = Names.tlsRpt(domain);
    return location.isEmpty()
        ? Optional.of(new TlsRptAssessment(Setup.NOT_SET))
        : inquiry
            .ask(Question.txt(location.get()))
            .flatMap(answer -> assess(location.get(), answer));
  }

  private Optional<TlsRptAssessment> assess(Name location, Answer answer) {
    if (answer instanceof Answer.Unusable why) {
      Setup setup =
          Setup.unanswered(Question.txt(location), why, "whether it has a TLS-RPT record", inquiry);
      return Optional.of(new TlsRptAssessment(setup));
    }
    List<Found> records = new ArrayList<>();
    List<AlmostText> almost = new ArrayList<>();
    if (answer instanceof Answer.Records found) {
      read(found.records(), records, almost);
    }
    return records.isEmpty() && almost.isEmpty()
        ? without(location)
        : with(location, records, almost);
  }

  /** As senders do: of several texts they keep those that begin with the version just so. */
  private static void read(List<Record> texts, List<Found> records, List<AlmostText> almost) {
    for (Record txt : texts) {
      TxtText text = TxtText.of(txt);
      TlsRptText parsed = TlsRptParser.parse(text.joined());
      if (parsed instanceof TlsRptRecord record && (record.plain() || texts.size() == 1)) {
        records.add(new Found(text, record));
      } else if (parsed instanceof TlsRptRecord) {
        almost.add(new AlmostText(text, AlmostText.BLANK_BESIDE_OTHERS));
      } else if (parsed instanceof TlsRptText.Almost one) {
        almost.add(new AlmostText(text, one.reason()));
      }
    }
  }

  private Optional<TlsRptAssessment> without(Name location) {
    return new TlsRptElsewhere(inquiry, domain)
        .find()
        .map(
            misplaced ->
                new TlsRptAssessment(
                    Setup.NOT_SET,
                    Optional.of(location),
                    takesMail,
                    List.of(),
                    List.of(),
                    List.of(),
                    misplaced));
  }

  private Optional<TlsRptAssessment> with(
      Name location, List<Found> records, List<AlmostText> almost) {
    boolean usable = records.size() == 1 && records.get(0).record().isUsable();
    return domains(records, almost)
        .map(
            domains ->
                new TlsRptAssessment(
                    usable ? Setup.OK : Setup.BROKEN,
                    Optional.of(location),
                    takesMail,
                    records,
                    almost,
                    domains,
                    List.of()));
  }

  private Optional<List<ReportDomain>> domains(List<Found> records, List<AlmostText> almost) {
    ReportDomains domains = new ReportDomains(inquiry, takeovers);
    boolean asked = true;
    if (records.isEmpty()) {
      for (AlmostText text : almost.subList(0, Math.min(MOST_MEANT, almost.size()))) {
        asked &= isAsked(text.text(), domains);
      }
      return asked ? Optional.of(List.of()) : Optional.empty();
    }
    if (records.size() > 1) {
      return Optional.of(List.of());
    }
    Found one = records.get(0);
    asked = one.record().isFaultless() || isAsked(one.text(), domains);
    Optional<List<ReportDomain>> found = domains.of(one.record());
    return asked ? found : Optional.empty();
  }

  /** Asks about what a text was meant to say too, so that the mended record can be tried. */
  private static boolean isAsked(TxtText text, ReportDomains domains) {
    Optional<String> meant =
        TlsRptMender.of(new String(text.joined(), StandardCharsets.ISO_8859_1));
    return meant.isEmpty()
        || !(TlsRptParser.parse(meant.get().getBytes(StandardCharsets.ISO_8859_1))
            instanceof TlsRptRecord record)
        || domains.of(record).isPresent();
  }
}
