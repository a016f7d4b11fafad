package org.mxmaven.check.dmarc;

import java.util.ArrayList;
import java.util.List;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcAssessment.InVain;
import org.mxmaven.check.Arguments;
import org.mxmaven.dns.Names;

/**
 * The places above a domain where a DMARC record was meant to be, but none counts: as arguments of
 * a finding, and in words.
 */
final class InVainText {
  private static final String LOCATIONS = "in_vain";

  /** How many records there are at each of them; 0 where the text is none. */
  private static final String RECORDS = "in_vain_records";

  private InVainText() {}

  /** None if there are no such places. */
  static Arguments arguments(DmarcAssessment dmarc) {
    if (dmarc.inVain().isEmpty()) {
      return Arguments.none();
    }
    List<String> locations = new ArrayList<>();
    List<String> records = new ArrayList<>();
    for (InVain place : dmarc.inVain()) {
      locations.add(Names.text(place.location()));
      records.add(String.valueOf(place.records()));
    }
    return Arguments.none().and(LOCATIONS, locations).and(RECORDS, records);
  }

  /** A clause with the semicolon before it, or nothing. */
  static String clause(Arguments arguments) {
    StringBuilder clause = new StringBuilder();
    if (arguments.has(LOCATIONS)) {
      List<String> locations = arguments.texts(LOCATIONS);
      for (int i = 0; i < locations.size(); i++) {
        int records = Integer.parseInt(arguments.texts(RECORDS).get(i));
        clause.append("; ").append(place(locations.get(i), records));
      }
    }
    return clause.toString();
  }

  private static String place(String location, int records) {
    return records > 1
        ? "the %d records at %s cancel each other".formatted(records, location)
        : "the text at %s is no DMARC record".formatted(location);
  }
}
