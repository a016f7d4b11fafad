package org.mxmaven.check.dkim;

import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimAssessment;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.assess.dkim.DkimVerdict;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;

/** The name above all keys of a domain, and what does not stand below it. */
record DkimNode(Assessment assessment, Name name) {

  static DkimNode of(Assessment assessment) {
    return new DkimNode(assessment, above(assessment.domain()));
  }

  /**
   * {@code _domainkey} of the domain.
   *
   * @throws IllegalStateException if that is too long to exist, so that nothing can be found there
   */
  static Name above(Name domain) {
    try {
      return Names.domainkey(domain);
    } catch (NameTooLongException e) {
      throw new IllegalStateException("nothing can stand at a name that is too long", e);
    }
  }

  /** Whether it is certain that a domain has no keys, and none stands where it does not belong. */
  static boolean isMissing(Assessment assessment) {
    DkimAssessment dkim = assessment.dkim();
    return dkim.node() == DkimAssessment.Node.MISSING
        && dkim.verdict() == DkimVerdict.NONE_FOUND
        && dkim.misplaced().isEmpty();
  }

  /** Whether that selector is known to have no record, nor an alias. */
  boolean hasNothingAt(Name selector) {
    DkimAssessment dkim = assessment.dkim();
    for (DkimSelector found : dkim.selectors()) {
      if (found.selector().equals(selector)) {
        return false;
      }
    }
    return switch (dkim.node()) {
      case MISSING -> true;
      case EXISTS, PERHAPS_MISSING -> dkim.areAll() || isAnswered(selector);
      case NOT_ASKED, UNKNOWN -> isAnswered(selector);
    };
  }

  private boolean isAnswered(Name selector) {
    try {
      return assessment
          .evidence()
          .answer(Question.txt(Name.concatenate(selector, name)))
          .filter(Answer.Known.class::isInstance)
          .isPresent();
    } catch (NameTooLongException e) {
      return false;
    }
  }
}
