package org.mxmaven.assess.dkim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.dkim.DkimParser;
import org.mxmaven.dkim.DkimRecord;
import org.mxmaven.dkim.DkimText;
import org.mxmaven.evidence.Answer;
import org.mxmaven.inquiry.ReadAnswers;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Record;

/** Reads answers, each of them once. Safe for many threads. */
final class DkimReader {
  private final ReadAnswers<List<DkimEntry>> keys = new ReadAnswers<>(DkimReader::read, List.of());

  /** What the TXT records of an answer are, in order. */
  List<DkimEntry> entries(Answer answer) {
    return keys.of(answer);
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
