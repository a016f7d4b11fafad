package org.mxmaven.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.DmarcAssessment.Almost;
import org.mxmaven.assess.DmarcAssessment.Found;
import org.mxmaven.dmarc.DmarcParser;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dmarc.DmarcText;
import org.mxmaven.dmarc.PublicSuffixFlag;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Names;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** What was found at one name of the tree walk (RFC 9989 §4.10). */
record DmarcLevel(
    Name domain,
    Name location,
    List<Found> records,
    List<Almost> almost,
    List<TxtText> unrelated,
    Optional<Answer.Failure> failure) {

  /** A name at which nothing can be. */
  static DmarcLevel empty(Name domain) {
    return new DmarcLevel(domain, domain, List.of(), List.of(), List.of(), Optional.empty());
  }

  static DmarcLevel of(Name domain, Name location, Answer answer) {
    List<Found> records = new ArrayList<>();
    List<Almost> almost = new ArrayList<>();
    List<TxtText> unrelated = new ArrayList<>();
    if (answer instanceof Answer.Records found) {
      for (Record txt : found.records()) {
        TxtText text = TxtText.of(txt);
        DmarcText parsed = DmarcParser.parse(text.joined());
        if (parsed instanceof DmarcRecord record) {
          records.add(new Found(text, record));
        } else if (parsed instanceof DmarcText.Almost meant) {
          almost.add(new Almost(text, meant.reason()));
        } else {
          unrelated.add(text);
        }
      }
    }
    Optional<Answer.Failure> failure =
        answer instanceof Answer.Failure f ? Optional.of(f) : Optional.empty();
    return new DmarcLevel(domain, location, records, almost, unrelated, failure);
  }

  /** The record, if it is the only one: several cancel each other. */
  Optional<Found> single() {
    return records.size() == 1 ? Optional.of(records.get(0)) : Optional.empty();
  }

  PublicSuffixFlag publicSuffix() {
    return single().map(f -> f.record().publicSuffix()).orElse(PublicSuffixFlag.UNKNOWN);
  }

  /** Whether somebody meant to publish a record here, but none counts. */
  boolean isMeantInVain() {
    return records.size() > 1 || (records.isEmpty() && !almost.isEmpty());
  }

  int labels() {
    return Names.labels(domain);
  }
}
