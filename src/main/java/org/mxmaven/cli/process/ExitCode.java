package org.mxmaven.cli.process;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the program's exit status says. */
public enum ExitCode {
  SCANNED(0, "Scanned, shown or checked; what was found is in the report."),
  INTERNAL_ERROR(1, "An internal error, or the database or output failed midway."),
  USAGE(2, "Wrong options, or an input file, zone file or database that cannot be used."),
  INCOMPLETE(
      3,
      "The scan ran, but something could not be looked up, some line was no domain or"
          + " selector, or it was"
          + " broken off; something in the database could not be read; for spf: temperror."),
  FOUND(
      4,
      "Something of the severity of --fail-on, or worse, was found; with --fail-on-change:"
          + " something changed."),
  INTERRUPTED(130, "Interrupted; what was finished until then is stored and reported.");

  private final int status;
  private final String meaning;

  ExitCode(int status, String meaning) {
    this.status = status;
    this.meaning = meaning;
  }

  public int status() {
    return status;
  }

  /** Each status as printed, with what it means. */
  public static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (ExitCode code : values()) {
      meanings.put(String.valueOf(code.status), code.meaning);
    }
    return meanings;
  }
}
