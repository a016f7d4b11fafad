package org.mxmaven.checkhost;

import java.util.Optional;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.spf.ExplanationText;
import org.mxmaven.spf.MacroString;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/** Fetches and expands the explanation of a fail (RFC 7208 §6.2). */
final class Explainer {
  private final LookUps lookUps;
  private final Macros macros;

  Explainer(LookUps lookUps, Macros macros) {
    this.lookUps = lookUps;
    this.macros = macros;
  }

  /** The text; whatever is wrong with it, the domain has none. */
  Optional<String> explain(Decision decision) throws Unanswered {
    if (decision.explanation().isEmpty() || decision.result() != Result.FAIL) {
      return Optional.empty();
    }
    Optional<Name> target = macros.target(decision.explanation(), decision.owner());
    if (target.isEmpty()
        || !(lookUps.answer(Question.txt(target.get())) instanceof Answer.Records found)
        || found.records().size() > 1) {
      return Optional.empty();
    }
    Optional<MacroString> text = ExplanationText.parse(TxtText.of(found.records().get(0)).joined());
    return text.isEmpty() ? Optional.empty() : macros.text(text.get(), decision.owner());
  }
}
