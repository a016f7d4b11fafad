package org.mxmaven.report.markdown;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mxmaven.report.TerminalText;

/**
 * Makes text harmless for GitHub-flavoured Markdown. Control codes and the like are escaped as for
 * a terminal; every word that could be markup, HTML, a link, an address or a mention is put into a
 * code span, in which nothing means anything. For one thread.
 */
public final class MarkdownText {
  /** A word of English, or a number, with the punctuation around it. */
  private static final Pattern PLAIN =
      Pattern.compile("\\(?(?:[A-Za-z]+(?:['-][A-Za-z]+)*|§?[0-9]+(?:[.,][0-9]+)*)\\)?[.,;:?]?");

  private static final Pattern ENCLOSED = Pattern.compile("(\\(?)(.*[^.,;:)])([.,;:)]*)");

  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private final TerminalText text = new TerminalText(StandardCharsets.UTF_8);

  /** The text as a code span. */
  String code(String hostile) {
    return span(text.of(hostile));
  }

  /**
   * The text as a code span that fits into a cell of a table, where code spans have bars escaped.
   */
  String cell(String hostile) {
    return span(text.of(hostile).replace("|", "\\u{7c}"));
  }

  /**
   * Sentences, what is not plain English in them as code spans; not for the beginning of a line.
   */
  public String sentences(String hostile) {
    List<String> parts = new ArrayList<>();
    List<String> odd = new ArrayList<>();
    for (String word : text.of(hostile).strip().split(" +", -1)) {
      if (PLAIN.matcher(word).matches()) {
        takeOdd(odd, parts);
        parts.add(word);
      } else {
        odd.add(word);
      }
    }
    takeOdd(odd, parts);
    return String.join(" ", parts);
  }

  /** The brackets and the full stop around a term belong to the sentence. */
  private static void takeOdd(List<String> odd, List<String> parts) {
    if (odd.isEmpty()) {
      return;
    }
    String term = String.join(" ", odd);
    Matcher matcher = ENCLOSED.matcher(term);
    parts.add(
        matcher.matches()
            ? matcher.group(1) + span(matcher.group(2)) + matcher.group(3)
            : span(term));
    odd.clear();
  }

  /** A fence of more backticks than any within; blanks keep those at the ends apart from it. */
  private static String span(String safe) {
    if (safe.isBlank()) {
      return "";
    }
    int longest =
        BACKTICKS
            .matcher(safe)
            .results()
            .mapToInt(backticks -> backticks.group().length())
            .max()
            .orElse(0);
    String fence = "`".repeat(longest + 1);
    boolean padded = safe.startsWith("`") || safe.endsWith("`") || safe.startsWith(" ");
    return padded ? fence + " " + safe + " " + fence : fence + safe + fence;
  }
}
