package org.mxmaven.dns.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.evidence.Timed;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;

/**
 * Keeps another resolver's answers for as long as they hold, and asks it a question once however
 * many need the answer at the same time. Failures are shared while under way, and not kept; a bogus
 * answer is none of these (RFC 4035 §4.7). What DKIM asks is shared and not kept either: no two
 * domains ask for one key, and they are a third of all questions.
 */
public final class CachingResolver implements Resolver {
  /** In bytes, roughly: some two hundred thousand usual answers. */
  private static final long LARGEST = 128L << 20;

  /** What the smallest answer takes, its question and the cache's own share included. */
  private static final int ANSWER_BYTES = 400;

  private static final int RECORD_BYTES = 200;

  private final Resolver source;
  private final Ticker ticker;
  private final Cache<Question, Held> answers;

  /** Apart from the cache, whose bookkeeping is to be done once for an answer, not twice. */
  private final ConcurrentMap<Question, CompletableFuture<Timed<Answer>>> underWay =
      new ConcurrentHashMap<>();

  /** An answer, and the ticker's nanoseconds from which on it does not hold any more. */
  private record Held(Answer answer, long end) {}

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
    this.ticker = ticker;
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(largest)
            .weigher((Question question, Held held) -> bytes(held.answer()))
            .executor(Runnable::run)
            .build();
  }

  @Override
  public CompletableFuture<Answer> ask(Question question) {
    return askTimed(question).thenApply(Timed::answer);
  }

  @Override
  public CompletableFuture<Timed<Answer>> askTimed(Question question) {
    Answer held = held(question);
    if (held != null) {
      return CompletableFuture.completedFuture(Timed.atOnce(held));
    }
    CompletableFuture<Timed<Answer>> mine = new Awaited<>();
    CompletableFuture<Timed<Answer>> others = underWay.putIfAbsent(question, mine);
    if (others == null) {
      fetch(question, mine);
      others = mine;
    }
    // A copy, so that nobody can cancel what others wait for.
    return others.copy();
  }

  @Override
  public Optional<Answer> atHand(Question question) {
    return Optional.ofNullable(held(question));
  }

  @Override
  public void close() {
    source.close();
  }

  private void fetch(Question question, CompletableFuture<Timed<Answer>> result) {
    // It may have come between looking for it and announcing to fetch it.
    Answer held = held(question);
    if (held != null) {
      underWay.remove(question);
      result.complete(Timed.atOnce(held));
      return;
    }
    var unused =
        asked(question)
            .whenComplete(
                (timed, error) -> {
                  try {
                    keep(question, timed);
                  } finally {
                    // After it is kept, so that whoever asks in between finds it in one of the two.
                    underWay.remove(question);
                    if (error == null) {
                      result.complete(timed);
                    } else {
                      result.completeExceptionally(error);
                    }
                  }
                });
  }

  /** What the source throws is told to all who wait for the answer. */
  private CompletableFuture<Timed<Answer>> asked(Question question) {
    try {
      return source.askTimed(question);
    } catch (Throwable e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void keep(Question question, @Nullable Timed<Answer> timed) {
    if (timed != null && !Names.isOfKeys(question.name())) {
      long ttl = ttl(timed.answer());
      if (ttl > 0) {
        long end = ticker.read() + TimeUnit.SECONDS.toNanos(ttl);
        answers.put(question, new Held(timed.answer(), end));
      }
    }
  }

  private @Nullable Answer held(Question question) {
    Held held = answers.getIfPresent(question);
    return held == null || held.end() - ticker.read() <= 0 ? null : held.answer();
  }

  /** For how many seconds it holds. */
  private static long ttl(Answer answer) {
    if (answer instanceof Answer.Known known) {
      return known.source().ttl();
    }
    return answer instanceof Answer.Bogus bogus ? bogus.source().ttl() : 0;
  }

  private static int bytes(Answer answer) {
    int bytes = ANSWER_BYTES;
    if (answer instanceof Answer.Records found) {
      bytes += found.signatures().size() * RECORD_BYTES;
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
