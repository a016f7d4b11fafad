package org.mxmaven.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A case of a check: a few zone lines, a domain, and the findings of the check's family that it
 * has. The form of the files is in the README beside them.
 */
record CheckCase(String title, String zone, String domain, List<Expected> findings) {

  /** A finding that must be there, its message holding a certain part. */
  record Expected(String check, String subject, String part) {
    boolean matches(Finding finding) {
      return finding.check().equals(check)
          && finding.subject().equals(subject)
          && finding.message().contains(part);
    }
  }

  /** All cases of a check; fails if it has no file. */
  static List<CheckCase> of(String id) throws IOException {
    List<CheckCase> cases = new ArrayList<>();
    for (String block : text(id).split("(?m)^== ", -1)) {
      if (!block.isBlank()) {
        cases.add(parse(block));
      }
    }
    return cases;
  }

  private static CheckCase parse(String block) {
    int end = block.indexOf('\n');
    String[] halves = block.substring(end + 1).split("(?m)^-- ", -1);
    List<String> lines = halves[1].strip().lines().toList();
    List<Expected> expected = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(" \\| ", 3);
      expected.add(new Expected(cells[0], cells[1], cells[2]));
    }
    return new CheckCase(block.substring(0, end), halves[0], lines.get(0), expected);
  }

  private static String text(String id) throws IOException {
    String name = "cases/" + id + ".txt";
    try (InputStream in = CheckCase.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, "no cases file " + name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
