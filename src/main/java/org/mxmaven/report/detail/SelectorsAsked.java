package org.mxmaven.report.detail;

import java.util.List;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimAssessment;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.KeyName;
import org.mxmaven.report.TotalsText;

/** How many DKIM selectors were asked for, what came of it, and why there may be others. */
final class SelectorsAsked {
  private static final String MAY_BE_MORE = "DNS does not list selectors: there may be others.";

  private final Assessment assessment;
  private final DkimAssessment dkim;

  SelectorsAsked(Assessment assessment) {
    this.assessment = assessment;
    this.dkim = assessment.dkim();
  }

  /** The questions for keys that failed. */
  List<Question> failed() {
    return dkim.asked().stream()
        .flatMap(selector -> new KeyName(selector, assessment.domain()).question().stream())
        .filter(this::hasFailed)
        .toList();
  }

  private boolean hasFailed(Question question) {
    return assessment
        .evidence()
        .answer(question)
        .filter(Answer.Unusable.class::isInstance)
        .isPresent();
  }

  /** One or two sentences. */
  String sentences() {
    if (dkim.areAll()) {
      return "The zone holds no other selectors.";
    } else if (dkim.asked().isEmpty()) {
      return "No selector was asked for.";
    }
    String asked = TotalsText.count(dkim.asked().size(), "selector", "selectors") + " asked for";
    return "%s%s. %s".formatted(asked, rest(), MAY_BE_MORE);
  }

  /** What is known of those of which nothing is shown. */
  private String rest() {
    long shown =
        dkim.selectors().stream()
            .map(DkimSelector::selector)
            .filter(dkim.asked()::contains)
            .count();
    int failed = failed().size();
    long others = dkim.asked().size() - shown - failed;
    String unknown =
        failed == 0 ? "" : "; %s failed".formatted(TotalsText.count(failed, "look-up", "look-ups"));
    if (others <= 0 || dkim.wildcard().isPresent()) {
      return unknown;
    }
    return unknown + (shown == 0 ? "; none of them has a key" : "; none of the others has a key");
  }
}
