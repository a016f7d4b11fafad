package org.mxmaven.scan;

import java.util.Set;
import org.mxmaven.checkhost.CheckHost;
import org.mxmaven.checkhost.CheckHostArguments;
import org.mxmaven.checkhost.Evaluation;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Sources;
import org.mxmaven.inquiry.Batch;

/** Checks one sender by SPF, of whatever the sources say. */
public final class SenderCheck {
  private SenderCheck() {}

  /** The result; waits for the sources' answers, each round of them at once. */
  public static Evaluation run(CheckHostArguments arguments, Sources sources) {
    return new Batch(asked -> answers(asked, sources)).decide(CheckHost.of(arguments));
  }

  private static Evidence answers(Set<Asked<?>> asked, Sources sources) {
    Round round = new Round();
    asked.forEach(each -> round.ask(each, sources));
    Evidence.Builder answers = Evidence.builder();
    round.take(answers, (each, nanos) -> {});
    return answers.build();
  }
}
