package org.mxmaven.assess.dmarc;

/** The DMARC policy that applies to a domain, its own or inherited. */
public enum DmarcPolicy {
  REJECT,
  QUARANTINE,
  NONE,
  /** No record, here or at a parent. */
  NOT_SET,
  /** There is text meant as a record, but no policy follows from it. */
  INVALID,
  /** A look-up failed. */
  UNKNOWN;

  /** Whether it asks receivers for less than the other does. */
  public boolean isWeakerThan(DmarcPolicy other) {
    return strength() < other.strength();
  }

  private int strength() {
    return switch (this) {
      case REJECT -> 2;
      case QUARANTINE -> 1;
      case NONE, NOT_SET, INVALID, UNKNOWN -> 0;
    };
  }
}
