package org.mxmaven.verdict;

/** The colours of the traffic lights. */
public enum Light {
  RED,
  YELLOW,
  GREEN,
  /** No light: plain text. */
  NONE
}
