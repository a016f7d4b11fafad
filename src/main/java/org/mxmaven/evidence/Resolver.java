package org.mxmaven.evidence;

import java.util.concurrent.CompletableFuture;

/** Whoever answers DNS questions: name servers, master files, or any other source. */
public interface Resolver extends Source<Question, Answer> {

  /** Asks a question, as {@link #askTimed} does, which a resolver that asks servers overrides. */
  CompletableFuture<Answer> ask(Question question);

  @Override
  default CompletableFuture<Timed<Answer>> askTimed(Question question) {
    return ask(question).thenApply(Timed::atOnce);
  }
}
