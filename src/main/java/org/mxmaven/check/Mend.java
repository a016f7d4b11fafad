package org.mxmaven.check;

import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/**
 * A TXT record to publish in place of one that is at fault. It keeps what was meant: nothing is
 * invented, and where only the owner can tell what was meant there is none.
 *
 * @param name where it stands
 */
public record Mend(Name name, TxtText record) {

  /** The record that mends a finding, where its check can tell. */
  public static Optional<Mend> of(Check check, Assessment assessment, Finding finding) {
    try {
      return check.mend(assessment, finding);
    } catch (RuntimeException e) {
      // An error in the program; the finding stands, and the scan must not end over its remedy.
      return Optional.empty();
    }
  }
}
