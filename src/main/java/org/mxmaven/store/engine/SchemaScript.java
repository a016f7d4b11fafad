package org.mxmaven.store.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A step of the schema: statements that all engines share, with words in braces that each engine
 * has its own for. A comment line {@code -- only: sqlite, postgresql} keeps what follows it to
 * those engines: the next line where it stands within a statement, else the next statement.
 */
final class SchemaScript {
  private static final String ONLY = "-- only:";

  private SchemaScript() {}

  /**
   * The statements of a script in order, without their final semicolons.
   *
   * @param engine the word that its lines and statements are marked by
   * @param words what stands for each word in braces
   */
  public static List<String> parse(String text, String engine, Map<String, String> words) {
    List<String> statements = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    boolean isSkipped = false;
    boolean isLineSkipped = false;
    for (String line : text.lines().toList()) {
      String bare = line.strip();
      if (bare.startsWith(ONLY)) {
        boolean concernsOthers =
            Arrays.stream(bare.substring(ONLY.length()).split(",", -1))
                .map(String::strip)
                .noneMatch(engine::equals);
        isSkipped |= lines.isEmpty() && concernsOthers;
        isLineSkipped = !lines.isEmpty() && concernsOthers;
        continue;
      }
      if (lines.isEmpty() && (bare.isEmpty() || bare.startsWith("--"))) {
        continue;
      }
      if (!isLineSkipped) {
        lines.add(line);
      }
      isLineSkipped = false;
      if (bare.endsWith(";")) {
        if (!isSkipped) {
          statements.add(statement(lines, words));
        }
        lines.clear();
        isSkipped = false;
      }
    }
    return statements;
  }

  private static String statement(List<String> lines, Map<String, String> words) {
    String statement = String.join("\n", lines);
    for (Map.Entry<String, String> word : words.entrySet()) {
      statement = statement.replace("{" + word.getKey() + "}", word.getValue());
    }
    return statement.substring(0, statement.lastIndexOf(';'));
  }

  /** The text of a script. */
  public static String read(String script) {
    try (InputStream in = SchemaScript.class.getResourceAsStream("schema/" + script)) {
      if (in == null) {
        throw new IllegalStateException("no schema script " + script);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
