package org.mxmaven.dns.live;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Question;
import org.mxmaven.dns.Resolver;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;

/**
 * Keeps another resolver's answers for as long as they hold, and asks it a question once however
 * many need the answer at the same time. Failures are shared while under way, and not kept.
 */
public final class CachingResolver implements Resolver {
  /** In bytes, roughly: some two hundred thousand usual answers. */
  private static final long LARGEST = 128L << 20;

  /** What the smallest answer takes, its question and the cache's own share included. */
  private static final int ANSWER_BYTES = 400;

  private static final int RECORD_BYTES = 200;

  private final Resolver source;
  private final AsyncCache<Question, Answer> answers;

  public CachingResolver(Resolver source) {
    this(source, LARGEST, Ticker.systemTicker());
  }

  /**
   * A cache of a size of its own.
   *
   * @param largest in bytes, roughly; what is used most is kept
   */
  CachingResolver(Resolver source, long largest, Ticker ticker) {
    this.source = source;
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(largest)
            .weigher((Question question, Answer answer) -> bytes(answer))
            .ticker(ticker)
            .executor(Runnable::run)
            .expireAfter(Expiry.creating((Question question, Answer answer) -> life(answer)))
            .buildAsync();
  }

  @Override
  public CompletableFuture<Answer> ask(Question question) {
    // A copy, so that nobody can cancel what others wait for.
    return answers.get(question, (asked, executor) -> source.ask(asked)).copy();
  }

  @Override
  public void close() {
    source.close();
  }

  private static Duration life(Answer answer) {
    return answer instanceof Answer.Known known
        ? Duration.ofSeconds(known.source().ttl())
        : Duration.ZERO;
  }

  private static int bytes(Answer answer) {
    int bytes = ANSWER_BYTES;
    if (answer instanceof Answer.Records found) {
      for (Record record : found.records()) {
        bytes += RECORD_BYTES;
        if (record instanceof TXTRecord txt) {
          for (byte[] string : txt.getStringsAsByteArrays()) {
            bytes += string.length;
          }
        }
      }
    }
    return bytes;
  }
}
