package org.mxmaven.check.dmarc;

import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Mend;
import org.mxmaven.dmarc.mend.DmarcMender;
import org.mxmaven.txt.TxtText;

/** The DMARC record of a domain as it was meant; for the checks whose findings that serves. */
final class DmarcMends {
  private DmarcMends() {}

  /** The DMARC record that applies, as it was meant. */
  static Optional<Mend> of(Assessment assessment) {
    return assessment
        .dmarc()
        .applied()
        .flatMap(
            applied ->
                DmarcMender.of(applied.found().record())
                    .map(text -> new Mend(applied.location(), TxtText.ofChars(text))));
  }
}
