package org.mxmaven.assess.dmarc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mxmaven.assess.dmarc.DmarcAssessment.Almost;
import org.mxmaven.assess.dmarc.DmarcAssessment.Found;
import org.mxmaven.dmarc.DmarcParser;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dmarc.DmarcText;
import org.mxmaven.dmarc.PublicSuffixFlag;
import org.mxmaven.dmarc.TagList;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * What was found at one name of the tree walk (RFC 9989 §4.10).
 *
 * @param texts what is there besides records
 */
record DmarcLevel(
    Name domain,
    Name location,
    List<Found> records,
    DmarcTexts texts,
    Optional<Answer.Unusable> failure) {

  /** A name at which nothing can be. */
  public static DmarcLevel empty(Name domain) {
    return new DmarcLevel(domain, domain, List.of(), DmarcTexts.NONE, Optional.empty());
  }

  public static DmarcLevel of(Name domain, Name location, Answer answer) {
    List<Found> records = new ArrayList<>();
    Map<TxtText, DmarcText> others = new LinkedHashMap<>();
    if (answer instanceof Answer.Records found) {
      for (Record txt : found.records()) {
        TxtText text = TxtText.of(txt);
        DmarcText parsed = DmarcParser.parse(text.joined());
        if (parsed instanceof DmarcRecord record) {
          records.add(new Found(text, record));
        } else {
          others.put(text, parsed);
        }
      }
    }
    Optional<Answer.Unusable> failure =
        answer instanceof Answer.Unusable f ? Optional.of(f) : Optional.empty();
    return new DmarcLevel(domain, location, records, texts(others, !records.isEmpty()), failure);
  }

  private static DmarcTexts texts(Map<TxtText, DmarcText> others, boolean besideRecord) {
    List<Almost> almost = new ArrayList<>();
    List<TxtText> continued = new ArrayList<>();
    List<TxtText> unrelated = new ArrayList<>();
    others.forEach(
        (text, parsed) -> {
          if (besideRecord && TagList.is(parsed.text())) {
            continued.add(text);
          } else if (parsed instanceof DmarcText.Almost one) {
            almost.add(new Almost(text, one.reason()));
          } else {
            unrelated.add(text);
          }
        });
    return new DmarcTexts(almost, continued, unrelated, List.of());
  }

  /**
   * The same name as those see it who take the last of several tags of a name, where others take
   * the first; the level itself if its records have no such tags.
   */
  public DmarcLevel readByLast() {
    List<Found> read = records.stream().map(DmarcLevel::readByLast).toList();
    return read.equals(records) ? this : new DmarcLevel(domain, location, read, texts, failure);
  }

  private static Found readByLast(Found found) {
    return found.record().lastOfEach().map(last -> new Found(found.text(), last)).orElse(found);
  }

  /** The record, if it is the only one: several cancel each other. */
  public Optional<Found> single() {
    return records.size() == 1 ? Optional.of(records.get(0)) : Optional.empty();
  }

  public PublicSuffixFlag publicSuffix() {
    return single().map(f -> f.record().publicSuffix()).orElse(PublicSuffixFlag.UNKNOWN);
  }

  /** Whether somebody meant to publish a record here, but none counts. */
  public boolean isMeantInVain() {
    return records.size() > 1 || (records.isEmpty() && !texts.almost().isEmpty());
  }

  public int labels() {
    return Names.labels(domain);
  }
}
