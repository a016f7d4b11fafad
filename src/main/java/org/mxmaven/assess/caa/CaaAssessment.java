package org.mxmaven.assess.caa;

import java.util.List;
import java.util.Optional;
import org.mxmaven.caa.CaaRecord;
import org.xbill.DNS.Name;

/**
 * The CAA records that apply to a domain (RFC 8659 §3).
 *
 * @param state whether there are any
 * @param location the name whose records they are: the domain, or the nearest above it with any
 * @param records in the order of their presentation
 */
public record CaaAssessment(State state, Optional<Name> location, List<Found> records) {
  public CaaAssessment {
    records = List.copyOf(records);
  }

  /** Of a domain without. */
  CaaAssessment(State state) {
    this(state, Optional.empty(), List.of());
  }

  /** Whether there are CAA records. */
  public enum State {
    FOUND,
    /** There are none, here or above. */
    NOT_SET,
    /** The domain does not exist, or was not asked about this. */
    NOT_APPLICABLE,
    /** A look-up failed before any were found. */
    UNKNOWN
  }

  /**
   * A CAA record in DNS.
   *
   * @param presentation as a zone file writes it (RFC 8659 §4.1.1)
   */
  public record Found(String presentation, CaaRecord record) {}
}
