package org.mxmaven.dns.live;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.mxmaven.dns.live.pace.Sent;
import org.mxmaven.dns.live.pace.Traffic;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Gate;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.evidence.Timed;
import org.xbill.DNS.Message;

/**
 * Asks name servers on the network. One thread drives all look-ups and none of them holds it; the
 * number of questions on the wire finds its own size, further ones wait in a queue.
 *
 * <p>Answers are told on that thread: what depends on one must neither wait there, least of all for
 * another answer, nor work for long. It may ask further questions and may close the resolver.
 */
public final class LiveResolver implements Resolver, RawMessages {
  private final OpenLookups lookups;

  public LiveResolver(LiveSettings settings) {
    this(settings, SSLContext::getDefault);
  }

  /**
   * @param trust which certificates are trusted; called when first needed
   */
  LiveResolver(LiveSettings settings, Callable<SSLContext> trust) {
    this.lookups = new OpenLookups(settings, trust);
  }

  @Override
  public CompletableFuture<Answer> ask(Question question) {
    return lookups
        .begin(new AnswerForm(question, Signatures.IGNORED))
        .thenApply(LookupRun.Ended::result);
  }

  @Override
  public CompletableFuture<Timed<Answer>> askTimed(Question question) {
    return askTimed(question, Signatures.IGNORED);
  }

  /** The same servers, asked with regard to signatures. Closing it closes this one. */
  public Resolver with(Signatures signatures) {
    return new Resolver() {
      @Override
      public CompletableFuture<Answer> ask(Question question) {
        return askTimed(question).thenApply(Timed::answer);
      }

      @Override
      public CompletableFuture<Timed<Answer>> askTimed(Question question) {
        return LiveResolver.this.askTimed(question, signatures);
      }

      @Override
      public void close() {
        LiveResolver.this.close();
      }
    };
  }

  private CompletableFuture<Timed<Answer>> askTimed(Question question, Signatures signatures) {
    return lookups
        .begin(new AnswerForm(question, signatures))
        .thenApply(ended -> new Timed<>(ended.result(), ended.waited()));
  }

  @Override
  public CompletableFuture<RawReply> exchange(Message query) {
    return lookups.begin(new MessageForm(query)).thenApply(LookupRun.Ended::result);
  }

  @Override
  public CompletableFuture<RawReply> exchange(Message query, ServerAddress server) {
    return lookups.begin(new MessageForm(query), server).thenApply(LookupRun.Ended::result);
  }

  /** What was sent so far. */
  Sent sent() {
    return lookups.servers().sent();
  }

  /** What went to and fro so far. */
  public Traffic traffic() {
    return lookups.servers().traffic();
  }

  /** Open while questions are sent soon after they are asked. */
  public Gate gate() {
    return lookups.servers().backlog();
  }

  @Override
  public void close() {
    lookups.close();
  }
}
