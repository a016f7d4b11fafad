package org.mxmaven.assess.bimi;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.optional.AlmostText;
import org.mxmaven.assess.optional.FreeHost;
import org.mxmaven.assess.optional.Setup;
import org.mxmaven.bimi.BimiRecord;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/**
 * The domain's own BIMI record for the default selector. That of the domain above, which receivers
 * fall back to, is not looked at.
 *
 * @param setup how it is set up as far as DNS tells
 * @param location where the record belongs; empty if nothing was found out there
 * @param records several cancel each other
 * @param almost what was meant as one
 * @param free hosts of logo or certificate that anybody can get hold of
 */
public record BimiAssessment(
    Setup setup,
    Optional<Name> location,
    List<Found> records,
    List<AlmostText> almost,
    List<FreeHost> free) {
  public BimiAssessment {
    records = List.copyOf(records);
    almost = List.copyOf(almost);
    free = List.copyOf(free);
  }

  /** Of a domain that nothing was found out about. */
  BimiAssessment(Setup setup) {
    this(setup, Optional.empty(), List.of(), List.of(), List.of());
  }

  /** A BIMI record in DNS: its text and what it says. */
  public record Found(TxtText text, BimiRecord record) {}

  /** The record, if it is the only one. */
  public Optional<Found> single() {
    return records.size() == 1 ? Optional.of(records.get(0)) : Optional.empty();
  }
}
