package org.mxmaven.verdict;

/** What a word of a verdict is worth. */
public enum Badness {
  /** No problem, be it the best there is or not. */
  FINE,
  /** It makes its domain count as one with a problem. */
  PROBLEM,
  /** A look-up failed that it depends on; that is no problem of the domain. */
  UNKNOWN
}
