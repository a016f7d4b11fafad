package org.mxmaven.checkhost;

import java.util.Locale;

/** The results of an SPF evaluation (RFC 7208 §2.6). */
public enum Result {
  NONE,
  NEUTRAL,
  PASS,
  FAIL,
  SOFTFAIL,
  TEMPERROR,
  PERMERROR;

  /** The word that the RFC uses for it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
