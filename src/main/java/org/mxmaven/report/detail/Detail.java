package org.mxmaven.report.detail;

import java.util.List;
import org.mxmaven.txt.TxtText;

/**
 * What a report tells of one technique of one domain. Text is raw: whoever prints it escapes it.
 */
public sealed interface Detail {
  /** The technique. */
  String title();

  /**
   * That there is nothing to show of it.
   *
   * @param text a clause that says why
   */
  record Brief(String title, String text) implements Detail {}

  /** All that there is. */
  record Full(String title, List<Line> lines) implements Detail {
    public Full {
      lines = List.copyOf(lines);
    }
  }

  /** One thing that is said. */
  sealed interface Line {}

  /** Words of the program's own. */
  record Sentence(String text) implements Line {}

  /** Something to search and copy, such as a name and what is there. */
  record Fact(String text) implements Line {}

  /** Strings of a record as a zone file writes them. */
  record ZoneText(List<String> strings) implements Line {
    public ZoneText {
      strings = List.copyOf(strings);
    }

    /** Those of a TXT record. */
    static ZoneText of(TxtText record) {
      return new ZoneText(
          record.strings().stream()
              .map(string -> TxtText.of(List.of(string)).presentation())
              .toList());
    }
  }
}
