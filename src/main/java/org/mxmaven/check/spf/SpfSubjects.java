package org.mxmaven.check.spf;

import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.check.Subject;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;

/** What findings on SPF are about. */
final class SpfSubjects {
  private SpfSubjects() {}

  /** A term of a record. */
  static Subject term(SpfTree holder, Term term) {
    return Subject.term(holder.domain(), TxtText.excerpt(term.text()));
  }
}
