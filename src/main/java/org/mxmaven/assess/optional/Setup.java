package org.mxmaven.assess.optional;

/** How a technique is set up that a domain may do without. */
public enum Setup {
  OK,
  /** Something is there, and it does not work. */
  BROKEN,
  /** There is no record. */
  NOT_SET,
  /** The domain takes no mail, does not exist, or was not asked about this. */
  NOT_APPLICABLE,
  /** A look-up failed. */
  UNKNOWN
}
