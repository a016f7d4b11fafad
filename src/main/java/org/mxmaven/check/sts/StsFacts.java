package org.mxmaven.check.sts;

import org.mxmaven.assess.sts.StsAssessment;
import org.mxmaven.check.Subject;

/** Facts that several findings on MTA-STS tell. */
final class StsFacts {
  private StsFacts() {}

  /** The name at which the record of a domain stands that has one, or something like one. */
  static Subject location(StsAssessment sts) {
    return Subject.domain(sts.location().orElseThrow());
  }

  /** Whether senders find a record that they can read. */
  static boolean hasValidRecord(StsAssessment sts) {
    return sts.records().stream().anyMatch(found -> found.record().isValid());
  }
}
