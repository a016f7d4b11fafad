package org.mxmaven.assess.dnssec;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.mxmaven.dnssec.DelegationSigner;
import org.mxmaven.dnssec.Signature;
import org.mxmaven.dnssec.ZoneKey;
import org.mxmaven.evidence.Dnssec;

/**
 * Whether and how a domain is signed.
 *
 * @param state what was found
 * @param status what is known of the signatures of its answers
 * @param delegation what the parent zone says of it
 * @param keys those that it publishes
 * @param signers the DS records at its parent
 * @param signatures those at the domain's name that came along with its answers
 * @param iterations how often names are hashed besides once, if it hashes them (RFC 5155 §4.1.3)
 * @param obtained when the newest of these was
 */
public record DnssecAssessment(
    State state,
    Dnssec status,
    Delegation delegation,
    List<ZoneKey> keys,
    List<DelegationSigner> signers,
    List<Signature> signatures,
    OptionalInt iterations,
    Instant obtained) {
  public DnssecAssessment {
    keys = List.copyOf(keys);
    signers = List.copyOf(signers);
    signatures = List.copyOf(signatures);
  }

  /** Of a domain of which no more is known. */
  static DnssecAssessment of(State state, Dnssec status) {
    return new DnssecAssessment(
        state,
        status,
        Delegation.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
        OptionalInt.empty(),
        Instant.EPOCH);
  }

  /** Whether anything was asked about it. */
  public boolean isAsked() {
    return state != State.NOT_ASKED;
  }

  /** What was found. */
  public enum State {
    /** Nobody wanted to know, or the domain does not exist. */
    NOT_ASKED,
    /** The zone has keys, or its parent says that it does. */
    SIGNED,
    /** The zone has no keys. */
    UNSIGNED,
    /** The domain belongs to the zone of a name above it, or is an alias. */
    NO_ZONE,
    /** A look-up failed, or its answer was bogus. */
    UNKNOWN
  }

  /** What the parent zone says of the keys. */
  public enum Delegation {
    /** It has DS records. */
    SIGNED,
    /** It has none, though it is signed itself. */
    MISSING,
    /** It has none, and the zone tells which it should have (RFC 7344). */
    ANNOUNCED,
    /** It has none, and is perhaps not signed itself. */
    UNSIGNED,
    /** It could not be asked. */
    UNKNOWN
  }
}
