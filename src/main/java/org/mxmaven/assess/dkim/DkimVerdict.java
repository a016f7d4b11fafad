package org.mxmaven.assess.dkim;

/** What the keys say that were found for a domain, the worst of them first. */
public enum DkimVerdict {
  /** A stranger can sign with one of them, or verifiers refuse it as too short. */
  WEAK,
  /** Verifiers cannot use one of them. */
  BROKEN,
  /** A look-up failed, so that there may be others. */
  UNKNOWN,
  /** There are some, and nothing is wrong with them. */
  OK,
  /** No selector that was asked for holds a key in use. */
  NONE_FOUND,
  /** Nobody asked, the domain does not exist, or it says that it signs nothing. */
  NOT_APPLICABLE
}
