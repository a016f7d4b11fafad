package org.mxmaven.verdict;

/** What a word of a verdict is worth. */
public enum Badness {
  /** Nothing to say against it. */
  FINE,
  /** No problem, but not the best there is. */
  WEAK,
  /** It makes its domain count as one with a problem. */
  PROBLEM,
  /** A look-up failed that it depends on; that is no problem of the domain. */
  UNKNOWN
}
