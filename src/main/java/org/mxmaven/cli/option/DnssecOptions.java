package org.mxmaven.cli.option;

import java.util.List;
import picocli.CommandLine.Option;

/** The options that say what is found out about signatures. */
public final class DnssecOptions {
  private static final String DNSSEC = "--dnssec";

  /** All of them. */
  public static final List<String> NAMES = List.of(DNSSEC);

  @Option(
      names = DNSSEC,
      description =
          "Find out which answers are signed (DNSSEC), by the word of a validating name server on"
              + " this machine or reached over TLS or HTTPS.")
  boolean dnssec;

  /** Whether anything is. */
  public boolean isWanted() {
    return dnssec;
  }
}
