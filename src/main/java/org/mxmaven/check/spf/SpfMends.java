package org.mxmaven.check.spf;

import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfInclusion;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.spf.mend.SpfMender;
import org.mxmaven.txt.TxtText;

/** SPF records of a domain as they were meant; for the checks whose findings that serves. */
final class SpfMends {
  private SpfMends() {}

  /** The SPF record at the name that the finding is about, as it was meant. */
  static Optional<Mend> of(Assessment assessment, Finding finding) {
    return SpfOwnRecords.of(assessment).stream()
        .filter(tree -> finding.subject().name().filter(tree.domain()::equals).isPresent())
        .findFirst()
        .flatMap(SpfMends::of);
  }

  private static Optional<Mend> of(SpfTree tree) {
    return SpfMender.of(tree.record(), new SpfInclusion(tree))
        .map(text -> new Mend(tree.domain(), TxtText.ofChars(text)));
  }
}
