package org.mxmaven.store.engine;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in which the URLs of databases may stand: tells them from names of files, and masks them.
 */
final class UrlText {
  /** How a URL of JDBC begins, or one that lacks the first word. */
  private static final String START = "(?:jdbc|postgres|postgresql|mariadb|mysql)\\s*[:;]";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

  /** What was meant as a URL, or has a password in it: hardly the name of a file. */
  private static final Pattern URL =
      Pattern.compile(
          "[\\s\"'<(]*(?:%s|[a-z][a-z0-9+.-]*://).*|.*\\b(?:pass|password|passwd|pwd)\\s*=.*"
              .formatted(START),
          FLAGS);

  private static final Pattern WITHIN_TEXT =
      Pattern.compile(
          "(?:%s\\S+?|[a-z][a-z0-9+.-]*://\\S*@\\S*?)(?=[,;.)'\"]*(?:\\s|$))".formatted(START),
          FLAGS);

  private static final Pattern AT_THE_END =
      Pattern.compile(START + ".+|[a-z][a-z0-9+.-]*://.*@.*", FLAGS);

  /** The beginning of a URL, in which nothing secret can stand yet. */
  private static final Pattern BEGINNING =
      Pattern.compile("(?i)(?:jdbc:)?(?:(?:postgresql|mariadb|mysql):?/*)?");

  private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z]");

  private UrlText() {}

  public static boolean isUrl(String given) {
    return URL.matcher(given).matches();
  }

  /** A text in which URLs may stand, each up to a blank, or to what ends a part of a sentence. */
  public static String masked(String text) {
    return masked(text, WITHIN_TEXT);
  }

  /** An argument, which may end in a URL, blanks and all. */
  public static String maskedArgument(String argument) {
    return masked(argument, AT_THE_END);
  }

  /** A text that may repeat the URL within an argument. */
  public static String masked(String text, String argument) {
    Matcher url = AT_THE_END.matcher(argument);
    return url.find() ? text.replace(url.group(), shown(url.group())) : text;
  }

  private static String masked(String text, Pattern urls) {
    return urls.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found.group())));
  }

  private static String shown(String url) {
    if (BEGINNING.matcher(url).matches()) {
      return url;
    }
    try {
      return DatabaseAddress.of(url).toString();
    } catch (IllegalArgumentException e) {
      return NO_LETTER.split(url, 2)[0] + ":...";
    }
  }

  /** Percent signs that encode nothing stand for themselves; so does a plus sign. */
  public static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
