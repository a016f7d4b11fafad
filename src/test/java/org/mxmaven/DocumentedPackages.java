package org.mxmaven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which package may use which, by the table in docs/architecture.md. */
final class DocumentedPackages {
  private static final Path DOCUMENT = Path.of("docs", "architecture.md");
  private static final Pattern ROW = Pattern.compile("\\| (`[^|]*) \\| [^|]* \\|([^|]*)\\|");
  private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");
  private static final String ROOT = "org.mxmaven.";

  private final Map<String, Set<String>> uses;

  private DocumentedPackages(Map<String, Set<String>> uses) {
    this.uses = uses;
  }

  static DocumentedPackages read() {
    Map<String, Set<String>> uses = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(DOCUMENT)) {
        ROW.matcher(line).results().forEach(row -> add(row, uses));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DocumentedPackages(uses);
  }

  /** A row names packages, and what they use; "all above but" these, or "all". */
  private static void add(MatchResult row, Map<String, Set<String>> uses) {
    List<String> named = names(row.group(2));
    Set<String> used = new LinkedHashSet<>(named);
    if (row.group(2).contains("all")) {
      used = new LinkedHashSet<>(uses.keySet());
      used.removeAll(named);
    }
    for (String name : names(row.group(1))) {
      uses.put(name, used);
    }
  }

  private static List<String> names(String cell) {
    List<String> names = new ArrayList<>();
    NAME.matcher(cell).results().forEach(name -> names.add(name.group(1)));
    return names;
  }

  /** Whether one package may use another, both by their full names; others than ours always. */
  boolean allows(String user, String used) {
    if (!used.startsWith(ROOT) || !user.startsWith(ROOT)) {
      return true;
    }
    String from = documented(user);
    String to = documented(used);
    return from.equals(to) || uses.getOrDefault(from, Set.of()).contains(to);
  }

  /** The package of the table that one is, or is a room of; the longest name that fits. */
  private String documented(String name) {
    String known = "";
    for (String each : uses.keySet()) {
      boolean fits = (name + '.').startsWith(ROOT + each + '.');
      known = fits && each.length() > known.length() ? each : known;
    }
    if (known.isEmpty()) {
      throw new IllegalStateException(DOCUMENT + " does not have " + name);
    }
    return known;
  }
}
