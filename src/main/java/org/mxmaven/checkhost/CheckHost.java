package org.mxmaven.checkhost;

import java.util.Optional;
import org.mxmaven.inquiry.Case;
import org.mxmaven.inquiry.Pass;
import org.mxmaven.inquiry.Standing;

/**
 * SPF's {@code check_host()} (RFC 7208 §4): a pure function from a sender and the answers at hand
 * to a result, or to the questions that are still open. It asks only what the result depends on.
 */
public final class CheckHost {
  private CheckHost() {}

  /** The check of a sender, as a case to decide. */
  public static Case<Evaluation> of(CheckHostArguments arguments) {
    return (evidence, atHand) -> check(arguments, new Pass(evidence, atHand));
  }

  private static Standing<Evaluation> check(CheckHostArguments arguments, Pass pass) {
    LookUps lookUps = new LookUps(pass);
    Client client = new Client(arguments.ip());
    ReverseNames reverseNames = new ReverseNames(lookUps, client);
    Macros macros = new Macros(arguments, reverseNames);
    HostMatcher hosts = new HostMatcher(lookUps, client, macros, reverseNames);
    Evaluator evaluator = new Evaluator(arguments.sender().domain(), lookUps, macros, hosts);
    try {
      Decision decision = evaluator.evaluate();
      Optional<String> explanation = new Explainer(lookUps, macros).explain(decision);
      return new Standing.Done<>(evaluation(decision, explanation, evaluator, lookUps));
    } catch (Failed e) {
      return new Standing.Done<>(evaluation(e.at(evaluator), Optional.empty(), evaluator, lookUps));
    } catch (Unanswered e) {
      return new Standing.Open<>(pass.open(), pass.evidence());
    }
  }

  private static Evaluation evaluation(
      Decision decision, Optional<String> explanation, Evaluator evaluator, LookUps lookUps) {
    return new Evaluation(
        decision.result(),
        decision.term(),
        decision.domain(),
        evaluator.path(),
        lookUps.terms(),
        lookUps.voids(),
        explanation,
        decision.reason());
  }
}
