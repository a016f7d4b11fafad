package org.mxmaven.scan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.mxmaven.checkhost.Arguments;
import org.mxmaven.checkhost.CheckHost;
import org.mxmaven.checkhost.Evaluation;
import org.mxmaven.checkhost.Progress;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;

/** Checks one sender by SPF: fetches what is open, round by round, until there is a result. */
public final class SenderCheck {
  private SenderCheck() {}

  /** The result; waits for the resolver's answers. */
  public static Evaluation run(Arguments arguments, Resolver resolver) {
    Evidence evidence = Evidence.none();
    while (true) {
      Progress progress = CheckHost.check(arguments, evidence);
      if (progress instanceof Progress.Done done) {
        return done.evaluation();
      }
      Map<Question, CompletableFuture<Answer>> asked = new LinkedHashMap<>();
      ((Progress.Open) progress).questions().forEach(q -> asked.put(q, resolver.ask(q)));
      Map<Question, Answer> answers = new LinkedHashMap<>();
      asked.forEach((question, answer) -> answers.put(question, answer.join()));
      evidence = evidence.with(answers);
    }
  }
}
