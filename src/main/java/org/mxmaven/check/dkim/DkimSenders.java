package org.mxmaven.check.dkim;

import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfPolicy;

/** Whom the SPF of a domain lets send, as a sign of whether it has mail to sign. */
enum DkimSenders {
  SOMEBODY,
  NOBODY,
  UNKNOWN;

  static DkimSenders of(Assessment assessment) {
    SpfAssessment spf = assessment.spf();
    if (spf.tree().isEmpty() || !spf.policy().isWish()) {
      return UNKNOWN;
    }
    return spf.namesSenders() || spf.policy() == SpfPolicy.PASS ? SOMEBODY : NOBODY;
  }
}
