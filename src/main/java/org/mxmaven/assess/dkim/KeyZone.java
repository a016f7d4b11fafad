package org.mxmaven.assess.dkim;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** Whether somebody else can get hold of the name servers of a delegated {@code _domainkey}. */
final class KeyZone {
  /** A zone has hardly ever more. */
  private static final int MOST_SERVERS = 8;

  private final Inquiry inquiry;
  private final TakeoverAssessor takeovers;

  KeyZone(Inquiry inquiry, TakeoverAssessor takeovers) {
    this.inquiry = inquiry;
    this.takeovers = takeovers;
  }

  /** How; empty if they cannot, if that is not known, or while a question is open. */
  Optional<Takeover> takeover(Name zone) {
    Optional<Answer> servers = inquiry.ask(Question.ns(zone));
    if (servers.isEmpty() || !(servers.get() instanceof Answer.Records found)) {
      return Optional.empty();
    }
    Optional<Takeover> first = Optional.empty();
    List<Record> records = found.records();
    for (Record record : records.subList(0, Math.min(MOST_SERVERS, records.size()))) {
      if (record instanceof NSRecord ns) {
        Optional<Answer> address = inquiry.ask(Question.a(ns.getTarget()));
        Optional<Takeover> takeover =
            takeovers.takeover(ns.getTarget(), address.stream().toList()).filter(Takeover::isOpen);
        first = first.isPresent() ? first : takeover;
      }
    }
    return first;
  }
}
