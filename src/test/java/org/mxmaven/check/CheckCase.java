package org.mxmaven.check;

import java.util.List;
import org.mxmaven.testing.WorldCase;

/**
 * A case of a check: a few zone lines, a domain, and the findings of the check's family that it
 * has. The form of the files is in the README beside them.
 */
public record CheckCase(WorldCase world, List<Expected> findings) {

  /** A finding that must be there, its message holding a certain part. */
  public record Expected(String check, String subject, String part) {
    static Expected parse(String line) {
      String[] cells = line.split(" \\| ", 3);
      return new Expected(cells[0], cells[1], cells[2]);
    }

    boolean matches(Finding finding) {
      return finding.check().equals(check)
          && finding.subject().equals(subject)
          && finding.message().contains(part);
    }
  }

  /** All cases of a check; fails if it has no file. */
  public static List<CheckCase> of(String id) {
    return WorldCase.of(CheckCase.class, "cases/" + id + ".txt").stream()
        .map(c -> new CheckCase(c, c.expected().stream().map(Expected::parse).toList()))
        .toList();
  }
}
