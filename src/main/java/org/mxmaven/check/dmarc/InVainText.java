package org.mxmaven.check.dmarc;

import java.util.stream.Collectors;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcAssessment.InVain;
import org.mxmaven.dns.Names;

/** Names the places above a domain where a DMARC record was meant to be, but none counts. */
final class InVainText {
  private InVainText() {}

  /** A clause with the semicolon before it, or nothing. */
  static String of(DmarcAssessment dmarc) {
    return dmarc.inVain().isEmpty()
        ? ""
        : dmarc.inVain().stream().map(InVainText::of).collect(Collectors.joining("; ", "; ", ""));
  }

  private static String of(InVain place) {
    String location = Names.text(place.location());
    return place.records() > 1
        ? "the %d records at %s cancel each other".formatted(place.records(), location)
        : "the text at %s is no DMARC record".formatted(location);
  }
}
