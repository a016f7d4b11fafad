package org.mxmaven.assess.bimi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mxmaven.assess.bimi.BimiAssessment.Found;
import org.mxmaven.assess.optional.AlmostText;
import org.mxmaven.assess.optional.FreeHost;
import org.mxmaven.assess.optional.Setup;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.bimi.BimiMender;
import org.mxmaven.bimi.BimiParser;
import org.mxmaven.bimi.BimiRecord;
import org.mxmaven.bimi.BimiText;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.txt.HttpsUri;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** Judges the BIMI record of a domain, and whether its hosts are somebody's. */
final class BimiAssessor {
  private final Inquiry inquiry;
  private final TakeoverAssessor takeovers;

  BimiAssessor(Inquiry inquiry, TakeoverAssessor takeovers) {
    this.inquiry = inquiry;
    this.takeovers = takeovers;
  }

  /** What is there, or empty while a question is open. */
  Optional<BimiAssessment> assess(Name domain) {
    Optional<Name> location = Names.bimi(domain);
    return location.isEmpty()
        ? Optional.of(new BimiAssessment(Setup.NOT_SET))
        : inquiry
            .ask(Question.txt(location.get()))
            .flatMap(answer -> assess(location.get(), answer));
  }

  private Optional<BimiAssessment> assess(Name location, Answer answer) {
    if (answer instanceof Answer.Unusable why) {
      Setup setup =
          Setup.unanswered(Question.txt(location), why, "whether it has a BIMI record", inquiry);
      return Optional.of(new BimiAssessment(setup));
    }
    List<Found> records = new ArrayList<>();
    List<AlmostText> almost = new ArrayList<>();
    if (answer instanceof Answer.Records found) {
      for (Record txt : found.records()) {
        TxtText text = TxtText.of(txt);
        BimiText parsed = BimiParser.parse(text.joined());
        if (parsed instanceof BimiRecord record) {
          records.add(new Found(text, record));
        } else if (parsed instanceof BimiText.Almost one) {
          almost.add(new AlmostText(text, one.reason()));
        }
      }
    }
    return free(records, almost)
        .map(
            free ->
                new BimiAssessment(
                    setup(records, almost), Optional.of(location), records, almost, free));
  }

  private static Setup setup(List<Found> records, List<AlmostText> almost) {
    if (records.isEmpty()) {
      return almost.isEmpty() ? Setup.NOT_SET : Setup.BROKEN;
    }
    return records.size() == 1 && records.get(0).record().problems().isEmpty()
        ? Setup.OK
        : Setup.BROKEN;
  }

  /** Those hosts that anybody can get hold of; empty while a question is open. */
  private Optional<List<FreeHost>> free(List<Found> records, List<AlmostText> almost) {
    if (records.size() == 1) {
      return free(records.get(0).record());
    }
    // Asked about what was meant too, so that the mended record can be tried.
    boolean asked =
        !records.isEmpty()
            || almost.size() != 1
            || meant(almost.get(0).text()).map(this::free).filter(Optional::isEmpty).isEmpty();
    return asked ? Optional.of(List.of()) : Optional.empty();
  }

  private static Optional<BimiRecord> meant(TxtText text) {
    return BimiMender.of(new String(text.joined(), StandardCharsets.ISO_8859_1))
        .map(mended -> BimiParser.parse(mended.getBytes(StandardCharsets.ISO_8859_1)))
        .filter(BimiRecord.class::isInstance)
        .map(BimiRecord.class::cast);
  }

  private Optional<List<FreeHost>> free(BimiRecord record) {
    List<FreeHost> free = new ArrayList<>();
    boolean open = false;
    for (Name host : hosts(record)) {
      Optional<Answer> answer = inquiry.ask(Question.a(host));
      open |= answer.isEmpty();
      answer.flatMap(given -> FreeHost.of(host, List.of(given), takeovers)).ifPresent(free::add);
    }
    return open ? Optional.empty() : Optional.of(free);
  }

  private static Set<Name> hosts(BimiRecord record) {
    Set<Name> hosts = new LinkedHashSet<>();
    Stream.of(record.logo(), record.certificate())
        .flatMap(Optional::stream)
        .map(HttpsUri::parse)
        .forEach(uri -> uri.host().ifPresent(hosts::add));
    return hosts;
  }
}
