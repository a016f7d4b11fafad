package org.mxmaven.store.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tokens of a statement as SQLite parts them, comments left out. What is quoted keeps its
 * quotes, so that it is never taken for a word of the language; the case of a word does not count.
 */
record SqlTokens(List<String> tokens) {

  public static SqlTokens of(String sql) {
    List<String> tokens = new ArrayList<>();
    int at = 0;
    while (at < sql.length()) {
      int end = end(sql, at);
      String token = sql.substring(at, end);
      if (!token.isBlank() && !token.startsWith("--") && !token.startsWith("/*")) {
        tokens.add(token);
      }
      at = end;
    }
    return new SqlTokens(tokens);
  }

  private static int end(String sql, int at) {
    char c = sql.charAt(at);
    return switch (c) {
      case '\'', '"', '`' -> endOfQuoted(sql, at, c);
      case '[' -> after(sql, "]", at + 1);
      case '-' -> sql.startsWith("--", at) ? after(sql, "\n", at) : at + 1;
      case '/' -> sql.startsWith("/*", at) ? after(sql, "*/", at + 2) : at + 1;
      default -> isWord(c) ? endOfWord(sql, at) : at + 1;
    };
  }

  /** A quote within is doubled. */
  private static int endOfQuoted(String sql, int at, char quote) {
    int end = at;
    do {
      end = after(sql, String.valueOf(quote), end + 1);
    } while (end < sql.length() && sql.charAt(end) == quote);
    return end;
  }

  private static int after(String sql, String what, int from) {
    int found = sql.indexOf(what, from);
    return found < 0 ? sql.length() : found + what.length();
  }

  private static int endOfWord(String sql, int at) {
    int end = at;
    while (end < sql.length() && isWord(sql.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return c == '_' || c == '$' || c >= 0x80 || Character.isLetterOrDigit(c);
  }

  public boolean contains(String word) {
    return tokens.stream().anyMatch(word::equalsIgnoreCase);
  }

  /** Whether these follow each other somewhere. */
  public boolean contains(String word, String next) {
    return IntStream.range(1, tokens.size())
        .anyMatch(
            i -> word.equalsIgnoreCase(tokens.get(i - 1)) && next.equalsIgnoreCase(tokens.get(i)));
  }

  public boolean startsWith(String... words) {
    return tokens.size() >= words.length
        && IntStream.range(0, words.length).allMatch(i -> words[i].equalsIgnoreCase(tokens.get(i)));
  }

  /** The same statement in one way of writing it. */
  public String text() {
    return tokens.stream()
        .map(token -> isWord(token.charAt(0)) ? token.toUpperCase(Locale.ROOT) : token)
        .collect(Collectors.joining(" "));
  }
}
