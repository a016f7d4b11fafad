package org.mxmaven.report;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a report comes from, for formats that are read far from the terminal.
 *
 * @param version the program's
 * @param at when the report was begun
 * @param asOf what was known then is reported; empty for what is known now
 * @param scan the number of the scan that it reports on; empty if it is on all that is stored
 * @param selected whether it is on some of the domains only, as a filter chose them
 * @param database as named to the user, without credentials; foreign text
 * @param past the finished scans in the database, oldest first, without the one reported on
 */
public record Origin(
    String version,
    Instant at,
    Optional<Instant> asOf,
    OptionalLong scan,
    boolean selected,
    String database,
    List<PastScan> past) {
  public Origin {
    past = List.copyOf(past);
  }

  /** What it is on, in words. */
  public String subject(DateTimeFormatter time) {
    if (scan.isPresent()) {
      return (selected ? "Selected domains of scan " : "Scan ") + scan.getAsLong();
    }
    return (selected ? "Selected domains of what is stored" : "All that is stored")
        + asOf.map(then -> ", as of " + time.format(then)).orElse("");
  }
}
