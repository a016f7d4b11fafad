package org.mxmaven.cli.option;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms that a report is written in, and the suffixes of their files. */
public enum ReportFormat {
  TABLE(".txt"),
  CSV(".csv"),
  JSON(".json"),
  JSONL(".jsonl"),
  HTML(".html .htm"),
  MARKDOWN(".md .markdown"),
  SARIF(".sarif");

  /** Parted by blanks. */
  private final String suffixes;

  ReportFormat(String suffixes) {
    this.suffixes = suffixes;
  }

  /** The format that the name of a file asks for, if it asks for one. */
  public static Optional<ReportFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(format -> Stream.of(format.suffixes.split(" ")).anyMatch(name::endsWith))
        .findFirst();
  }
}
