package org.mxmaven.assess.spf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mxmaven.evidence.Answer;
import org.mxmaven.inquiry.ReadAnswers;
import org.mxmaven.spf.AlmostSpf;
import org.mxmaven.spf.SpfParser;
import org.mxmaven.spf.SpfRecord;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Record;

/** Finds the SPF records in answers, in each of them once. Safe for many threads. */
public final class SpfReader {
  private final ReadAnswers<Texts> read = new ReadAnswers<>(SpfReader::read, Texts.NONE);

  /** An SPF record: its text, what it says, and what is known of who may send by it. */
  public record Spf(TxtText text, SpfRecord record, SpfReachMemo memo) {}

  /**
   * What the TXT records of an answer have to do with SPF.
   *
   * @param almost texts that were meant as an SPF record but are none
   * @param continued texts of SPF terms without a version, beside a record
   */
  record Texts(List<Spf> records, List<Almost> almost, List<TxtText> continued) {
    static final Texts NONE = new Texts(List.of(), List.of(), List.of());
  }

  /** Text that was meant as an SPF record, and what keeps it from being one. */
  record Almost(TxtText text, String reason) {}

  /** The SPF records among the TXT records of an answer (RFC 7208 §4.5). */
  public List<Spf> records(Answer answer) {
    return texts(answer).records();
  }

  /** All that the TXT records of an answer have to do with SPF. */
  Texts texts(Answer answer) {
    return read.of(answer);
  }

  private static Texts read(Answer.Records answer) {
    List<Spf> records = new ArrayList<>();
    List<TxtText> others = new ArrayList<>();
    for (Record txt : answer.records()) {
      TxtText text = TxtText.of(txt);
      byte[] joined = text.joined();
      if (SpfParser.isSpf(joined)) {
        records.add(new Spf(text, SpfParser.parse(joined), new SpfReachMemo()));
      } else {
        others.add(text);
      }
    }
    List<Almost> almost = new ArrayList<>();
    List<TxtText> continued = new ArrayList<>();
    for (TxtText text : others) {
      String joined = new String(text.joined(), StandardCharsets.ISO_8859_1);
      if (!records.isEmpty() && AlmostSpf.isTerms(joined)) {
        continued.add(text);
      } else {
        AlmostSpf.reason(joined, records.isEmpty())
            .ifPresent(reason -> almost.add(new Almost(text, reason)));
      }
    }
    return new Texts(List.copyOf(records), List.copyOf(almost), List.copyOf(continued));
  }
}
