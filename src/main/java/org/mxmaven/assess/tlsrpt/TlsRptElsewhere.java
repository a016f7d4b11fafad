package org.mxmaven.assess.tlsrpt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.tlsrpt.TlsRptAssessment.Misplaced;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.GuessedName;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.sts.StsParser;
import org.mxmaven.sts.StsText;
import org.mxmaven.tlsrpt.TlsRptParser;
import org.mxmaven.tlsrpt.TlsRptRecord;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * Looks for the TLS-RPT record of a domain that has none where it is put by mistake. No verdict
 * depends on it, and only domains with MTA-STS are asked: whoever has that meant to have reports.
 */
final class TlsRptElsewhere {
  private static final Name WITHOUT_SERVICE = Name.fromConstantString("_tls");

  /** The name in the drafts of RFC 8460. */
  private static final Name DRAFT = Name.fromConstantString("_smtp-tlsrpt");

  private final Inquiry inquiry;
  private final Name domain;

  TlsRptElsewhere(Inquiry inquiry, Name domain) {
    this.inquiry = inquiry;
    this.domain = domain;
  }

  /** The records found; empty while a question is open. */
  Optional<List<Misplaced>> find() {
    Optional<Answer> policy =
        Names.mtaSts(domain).flatMap(location -> inquiry.ask(Question.txt(location)));
    if (policy.isEmpty()) {
      return Optional.empty();
    }
    return isSts(policy.get()) ? guess() : Optional.of(List.of());
  }

  private Optional<List<Misplaced>> guess() {
    List<Misplaced> found = new ArrayList<>();
    boolean open = false;
    for (Name name : guesses()) {
      GuessedName guess = new GuessedName(inquiry, name);
      Optional<TxtText> record = guess.texts().flatMap(TlsRptElsewhere::record);
      record.filter(guess::isOwn).ifPresent(text -> found.add(new Misplaced(name, text)));
      open |= guess.texts().isEmpty();
    }
    return open ? Optional.empty() : Optional.of(found);
  }

  /** Without the protocol, under the name of the drafts, and with the domain appended twice. */
  private List<Name> guesses() {
    return Stream.of(
            Names.below(domain, WITHOUT_SERVICE),
            Names.below(domain, DRAFT),
            Names.below(domain, domain.relativize(Name.root)).flatMap(Names::tlsRpt))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isSts(Answer answer) {
    return texts(answer)
        .anyMatch(text -> !(StsParser.parse(text.joined()) instanceof StsText.Unrelated));
  }

  private static Optional<TxtText> record(Answer answer) {
    return texts(answer)
        .filter(text -> TlsRptParser.parse(text.joined()) instanceof TlsRptRecord)
        .findFirst();
  }

  private static Stream<TxtText> texts(Answer answer) {
    List<Record> records = answer instanceof Answer.Records found ? found.records() : List.of();
    return records.stream().map(TxtText::of);
  }
}
