package org.mxmaven.assess.dkim;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.dkim.DkimParser;
import org.mxmaven.dkim.DkimRecord;
import org.mxmaven.dkim.DkimText;
import org.mxmaven.evidence.Answer;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Record;

/**
 * Finds keys in answers. An answer is looked at in each round of its domain, and read in the first
 * of them. Safe for many threads.
 */
final class DkimReader {
  /** Those of the domains under way. */
  private static final int MOST_ANSWERS = 10_000;

  /** By identity: comparing answers would cost more than reading them. */
  private final Cache<Answer.Records, List<DkimEntry>> known =
      Caffeine.newBuilder().weakKeys().maximumSize(MOST_ANSWERS).executor(Runnable::run).build();

  /** What the TXT records of an answer are, in order. */
  List<DkimEntry> entries(Answer answer) {
    return answer instanceof Answer.Records found ? known.get(found, DkimReader::read) : List.of();
  }

  private static List<DkimEntry> read(Answer.Records answer) {
    List<DkimEntry> entries = new ArrayList<>(answer.records().size());
    for (Record txt : answer.records()) {
      TxtText text = TxtText.of(txt);
      DkimText meaning = DkimParser.parse(text.joined());
      entries.add(
          new DkimEntry(
              text,
              meaning,
              meaning instanceof DkimRecord record
                  ? record.key().flatMap(KeyFault::of)
                  : Optional.empty()));
    }
    return List.copyOf(entries);
  }
}
