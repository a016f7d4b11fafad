package org.mxmaven.assess.dkim;

import java.util.List;
import java.util.Optional;
import org.mxmaven.dkim.DkimKey;
import org.mxmaven.dkim.DkimProblem;
import org.mxmaven.dkim.DkimRecord;
import org.mxmaven.dkim.DkimText;
import org.mxmaven.inquiry.SeenKeys;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/**
 * One TXT record where a key belongs.
 *
 * @param meaning what it is: a key record, or something else
 * @param fault why others can sign with the key, apart from its length
 * @param sightings where and since when the key was seen besides
 */
public record DkimEntry(
    TxtText text, DkimText meaning, Optional<KeyFault> fault, KeySightings sightings) {
  private static final List<String> REPORTS = List.of("tlsrpt");

  /** An entry whose key was not seen before. */
  DkimEntry(TxtText text, DkimText meaning, Optional<KeyFault> fault) {
    this(text, meaning, fault, KeySightings.NONE);
  }

  /** The key record, if it is one or was meant as one. */
  public Optional<DkimRecord> record() {
    return meaning instanceof DkimRecord record ? Optional.of(record) : Optional.empty();
  }

  /** The key, if there is one that can be read. */
  public Optional<DkimKey> key() {
    return meaning instanceof DkimRecord record ? record.key() : Optional.empty();
  }

  /** Whether it is the target of an alias, typed into a TXT record. */
  public boolean isAlias() {
    return meaning instanceof DkimText.AliasAsText;
  }

  /** Whether it says that the key was withdrawn (RFC 6376 §3.6.1). */
  public boolean isRevoked() {
    return meaning instanceof DkimRecord record && record.isRevoked();
  }

  /** Whether it is a key record, or was meant as one, that does not withdraw its key. */
  public boolean isMeantForUse() {
    return meaning instanceof DkimRecord record && !record.isRevoked();
  }

  /** Whether the key is for signing reports on TLS and nothing else (RFC 8460 §3). */
  public boolean isForReports() {
    return meaning instanceof DkimRecord record && record.services().equals(REPORTS);
  }

  /** Whether a stranger has the private half, or can compute it for a little money. */
  public boolean isForAnyone() {
    return fault.isPresent()
        || isPrivateKey()
        || key().filter(key -> KeyStrength.of(key) == KeyStrength.CRACKABLE).isPresent();
  }

  /**
   * Whether verifiers must refuse the key as too short, unless it is for anyone (RFC 8301 §3.2).
   */
  boolean isTooShort() {
    return key().filter(key -> KeyStrength.of(key) == KeyStrength.TOO_SHORT).isPresent();
  }

  /** Whether a private key stands in it. */
  public boolean isPrivateKey() {
    return meaning instanceof DkimRecord record && record.has(DkimProblem.Kind.PRIVATE_KEY);
  }

  /**
   * Why what a stranger signs with it passes, as a clause (RFC 6376 §6.1); empty if it does not.
   */
  Optional<String> forgery() {
    boolean counts =
        meaning instanceof DkimRecord record && record.isUsable() && !record.isTesting();
    if (!counts || !isForAnyone()) {
      return Optional.empty();
    }
    return fault
        .map(KeyFault::clause)
        .or(() -> key().map(key -> "it has only %d bits".formatted(key.bits())));
  }

  /** Whether verifiers can use it for mail, were its key long enough. */
  public boolean isUsable() {
    return meaning instanceof DkimRecord record && record.isUsable();
  }

  /** This entry with what is known of its key beyond the domain. */
  DkimEntry with(SeenKeys seen, Name at) {
    Optional<DkimKey> known = key();
    if (known.isEmpty()) {
      return this;
    }
    return new DkimEntry(
        text,
        meaning,
        fault.isPresent() ? fault : KeyFault.of(known.get(), seen),
        KeySightings.of(known.get(), at, seen));
  }
}
