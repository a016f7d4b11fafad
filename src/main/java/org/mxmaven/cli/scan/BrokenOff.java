package org.mxmaven.cli.scan;

/** Why a scan ended before its list did. */
enum BrokenOff {
  /** By Ctrl-C. */
  INTERRUPTED("Interrupted"),
  /** What the report was piped to has ended. */
  ABANDONED("Nobody reads the report any more, so the scan was broken off"),
  /** Every name server is dead, or out of reach. */
  SILENT("No name server has answered for a minute, so the scan was broken off");

  private final String clause;

  BrokenOff(String clause) {
    this.clause = clause;
  }

  /** The beginning of a sentence that says so. */
  public String clause() {
    return clause;
  }
}
