package org.mxmaven.checkhost;

import java.util.Optional;
import org.mxmaven.evidence.Evidence;

/**
 * SPF's {@code check_host()} (RFC 7208 §4): a pure function from a sender and the answers at hand
 * to a result, or to the questions that are still open. It asks only what the result depends on.
 */
public final class CheckHost {
  private CheckHost() {}

  /**
   * Checks a sender.
   *
   * @param evidence may be empty to begin with; a failure counts as an answer, after which nothing
   *     is asked again
   */
  public static Progress check(Arguments arguments, Evidence evidence) {
    LookUps lookUps = new LookUps(evidence);
    Client client = new Client(arguments.ip());
    ReverseNames reverseNames = new ReverseNames(lookUps, client);
    Macros macros = new Macros(arguments, reverseNames);
    HostMatcher hosts = new HostMatcher(lookUps, client, macros, reverseNames);
    Evaluator evaluator = new Evaluator(arguments.sender().domain(), lookUps, macros, hosts);
    try {
      Decision decision = evaluator.evaluate();
      Optional<String> explanation = new Explainer(lookUps, macros).explain(decision);
      return done(decision, explanation, evaluator, lookUps);
    } catch (Failed e) {
      return done(e.at(evaluator), Optional.empty(), evaluator, lookUps);
    } catch (Unanswered e) {
      return new Progress.Open(e.questions());
    }
  }

  private static Progress done(
      Decision decision, Optional<String> explanation, Evaluator evaluator, LookUps lookUps) {
    return new Progress.Done(
        new Evaluation(
            decision.result(),
            decision.term(),
            decision.domain(),
            evaluator.path(),
            lookUps.terms(),
            lookUps.voids(),
            explanation,
            decision.reason()));
  }
}
