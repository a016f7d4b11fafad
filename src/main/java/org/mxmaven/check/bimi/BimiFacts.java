package org.mxmaven.check.bimi;

import java.util.Optional;
import org.mxmaven.assess.bimi.BimiAssessment;
import org.mxmaven.bimi.BimiRecord;
import org.mxmaven.check.Subject;

/** Facts that several findings on BIMI tell. */
final class BimiFacts {
  private BimiFacts() {}

  /** The name at which the record of a domain stands that has one, or something like one. */
  static Subject location(BimiAssessment bimi) {
    return Subject.domain(bimi.location().orElseThrow());
  }

  /** The one record there is, if it wants a logo shown. */
  static Optional<BimiRecord> logo(BimiAssessment bimi) {
    return bimi.single().map(BimiAssessment.Found::record).filter(r -> !r.isDeclined());
  }
}
