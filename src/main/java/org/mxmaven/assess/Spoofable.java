package org.mxmaven.assess;

/** Whether mail that is forged in somebody's name is likely to reach its readers. */
public enum Spoofable {
  /** Nothing asks receivers to act on it. */
  YES,
  /** Receivers are asked to mistrust it, or to refuse a part of it only, or only some of them. */
  PARTLY,
  /** Receivers are asked to refuse it. */
  NO,
  /** A look-up failed whose answer could change the verdict. */
  UNKNOWN
}
