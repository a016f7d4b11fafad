package org.mxmaven.check.dkim;

import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimAssessment;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.assess.dkim.DkimVerdict;
import org.mxmaven.evidence.Answer;
import org.mxmaven.inquiry.KeyName;
import org.xbill.DNS.Name;

/** What is known not to stand at or below the name above all keys of a domain. */
final class DkimNode {
  private DkimNode() {}

  /** Whether it is certain that a domain has no keys, and none stands where it does not belong. */
  static boolean isMissing(Assessment assessment) {
    DkimAssessment dkim = assessment.dkim();
    return dkim.node() == DkimAssessment.Node.MISSING
        && dkim.verdict() == DkimVerdict.NONE_FOUND
        && dkim.misplaced().isEmpty();
  }

  /** Whether that selector is known to have no record, nor an alias. */
  static boolean hasNothingAt(Name selector, Assessment assessment) {
    DkimAssessment dkim = assessment.dkim();
    for (DkimSelector found : dkim.selectors()) {
      if (found.selector().equals(selector)) {
        return false;
      }
    }
    return switch (dkim.node()) {
      case MISSING -> true;
      case EXISTS, PERHAPS_MISSING -> dkim.areAll() || isAnswered(selector, assessment);
      case NOT_ASKED, UNKNOWN -> isAnswered(selector, assessment);
    };
  }

  private static boolean isAnswered(Name selector, Assessment assessment) {
    return new KeyName(selector, assessment.domain())
        .question()
        .flatMap(assessment.evidence()::answer)
        .filter(Answer.Known.class::isInstance)
        .isPresent();
  }
}
