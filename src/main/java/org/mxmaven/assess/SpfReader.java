package org.mxmaven.assess;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.mxmaven.dns.Answer;
import org.mxmaven.spf.SpfParser;
import org.mxmaven.spf.SpfRecord;
import org.mxmaven.txt.TxtText;

/**
 * Finds the SPF records in answers. An answer that thousands of domains lead to, the same object
 * for all of them, is read once. Safe for many threads.
 */
final class SpfReader {
  /** Some megabytes: the includes of the large providers, and the domains under way. */
  private static final int MOST_ANSWERS = 10_000;

  /** By identity: comparing answers would cost more than reading them. */
  private final Cache<Answer.Records, List<Spf>> known =
      Caffeine.newBuilder().weakKeys().maximumSize(MOST_ANSWERS).executor(Runnable::run).build();

  /** An SPF record: its text and what it says. */
  record Spf(TxtText text, SpfRecord record) {}

  /** The SPF records among the TXT records of an answer (RFC 7208 §4.5). */
  List<Spf> records(Answer answer) {
    return answer instanceof Answer.Records found ? known.get(found, SpfReader::read) : List.of();
  }

  private static List<Spf> read(Answer.Records answer) {
    return answer.records().stream()
        .map(TxtText::of)
        .filter(text -> SpfParser.isSpf(text.joined()))
        .map(text -> new Spf(text, SpfParser.parse(text.joined())))
        .toList();
  }
}
