package org.mxmaven.txt;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version with which the TXT records of a kind begin, {@code v=WORD}: tells records from text
 * that was meant as one, and from text that has nothing to do with it.
 */
public final class RecordVersion {
  private static final String ANY_CASE = "(?i)";

  /** With the bytes of a blank that does not break, and of a byte order mark, in UTF-8. */
  private static final Pattern BLANKS =
      Pattern.compile("[ \t\r\n\u00c2\u00a0\u00ef\u00bb\u00bf]++");

  private static final Pattern QUOTES = Pattern.compile("[\"'`\\\\ \t]++");

  private final String version;
  private final String word;
  private final Pattern form;
  private final Pattern anywhere;
  private final Pattern meant;

  /**
   * The version of a kind of record.
   *
   * @param word as it is written, such as {@code STSv1}
   * @param form a pattern for the beginning of a record, up to the sign behind the version
   * @param stem a pattern for what of the word is unlike other kinds', in any case
   */
  public RecordVersion(String word, String form, String stem) {
    this.word = word;
    this.version = "v=" + word;
    this.form = Pattern.compile(form);
    this.anywhere = Pattern.compile("(?<![0-9A-Za-z])v=" + word + "[ \t]*+;");
    this.meant =
        Pattern.compile(
            ANY_CASE + "(?<sign>v[ \t]*+[=:][ \t]*+[\"']?+)?+(?<word>" + stem + "[^; \t,]*+)");
  }

  /** Where a record goes on behind its version and the sign; negative if the text is none. */
  public int end(String text) {
    Matcher matcher = form.matcher(text);
    return matcher.lookingAt() ? matcher.end() : -1;
  }

  /** Whether the text begins with the version and a semicolon and nothing between them. */
  public boolean isPlain(String text) {
    return text.startsWith(version) && text.startsWith(";", version.length());
  }

  /** What keeps text that is no record from being one, as a clause; empty if it was never meant. */
  public Optional<String> fault(String text) {
    String shown = behind(BLANKS, text);
    if (end(shown) >= 0) {
      return Optional.of("blanks stand before " + version);
    }
    String bare = behind(QUOTES, shown);
    if (end(bare) >= 0) {
      return Optional.of("a quote stands before " + version);
    }
    Matcher matcher = meant.matcher(bare);
    if (matcher.lookingAt()) {
      return fault(matcher.group("sign"), matcher.group("word"));
    }
    return anywhere.matcher(text).find()
        ? Optional.of("other text stands before " + version + ", which must come first")
        : Optional.empty();
  }

  private Optional<String> fault(@Nullable String sign, String written) {
    if (sign == null) {
      return written.regionMatches(true, 0, word, 0, word.length())
          ? Optional.of("it does not begin with " + version)
          : Optional.empty();
    }
    boolean right = written.equals(word);
    if (sign.equals("v=") && (right || (written.startsWith(word) && written.indexOf('=') > 0))) {
      return Optional.of("a \";\" is missing after " + version);
    }
    if (right && !sign.equalsIgnoreCase("v=")) {
      return Optional.of(
          "its version is not written as " + version + ", without a blank or another sign");
    }
    if (written.equals(word + '\\')) {
      return Optional.of("a backslash stands before the \";\" after " + version);
    }
    return Optional.of(
        written.equalsIgnoreCase(word)
            ? "its version is not written as " + version + ", capitals and all"
            : "its version is not " + version);
  }

  private static String behind(Pattern start, String text) {
    Matcher matcher = start.matcher(text);
    return matcher.lookingAt() ? text.substring(matcher.end()) : text;
  }
}
