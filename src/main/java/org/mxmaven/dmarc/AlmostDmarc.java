package org.mxmaven.dmarc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells text that was meant as a DMARC record from text that has nothing to do with DMARC. */
final class AlmostDmarc {
  private static final String ANY_CASE = "(?i)";
  private static final String BLANKS = "[ \t]*+";

  private static final Pattern LEADING_BLANKS = Pattern.compile("[ \t\r\n\u00a0]++");
  private static final Pattern LEADING_QUOTES = Pattern.compile("[\"'`\\\\ \t]++");
  private static final Pattern VERSION_TAG =
      Pattern.compile(ANY_CASE + "v" + BLANKS + "=" + BLANKS);
  private static final Pattern RIGHT_VERSION_ANYWHERE =
      Pattern.compile(ANY_CASE + "\\bv" + BLANKS + "=" + BLANKS + "dmarc1\\b");
  private static final Pattern WORD = Pattern.compile("[^; \t]*+");
  private static final Pattern BARE_DMARC =
      Pattern.compile(ANY_CASE + "(v[^0-9a-z]{0,3}+)?+dmarc[0-9]++(?![0-9a-z_-])");
  private static final Pattern POLICY_FIRST =
      Pattern.compile(
          ANY_CASE
              + "s?p"
              + BLANKS
              + "="
              + BLANKS
              + "(none|quarantine|reject)"
              + BLANKS
              + "(;|\\z)");

  private AlmostDmarc() {}

  /** What keeps text that is no record from being one, as a clause; empty if it was never meant. */
  static Optional<String> reason(String text) {
    if (DmarcParser.isRecord(behind(LEADING_BLANKS, text))) {
      return Optional.of("blanks stand before v=DMARC1");
    }
    if (DmarcParser.isRecord(behind(LEADING_QUOTES, text))) {
      return Optional.of("a quote stands before v=DMARC1");
    }
    String version = behind(VERSION_TAG, text);
    if (version.length() < text.length() && version.regionMatches(true, 0, "dmarc", 0, 5)) {
      return Optional.of(wrongVersion(version));
    }
    if (BARE_DMARC.matcher(text).lookingAt()) {
      return Optional.of("it does not begin with v=DMARC1");
    }
    if (RIGHT_VERSION_ANYWHERE.matcher(text).find()) {
      return Optional.of("other text stands before v=DMARC1, which must come first");
    }
    if (POLICY_FIRST.matcher(text).lookingAt() || TagList.isTelling(text)) {
      return Optional.of("it lacks v=DMARC1 as its first tag");
    }
    return Optional.empty();
  }

  private static String wrongVersion(String version) {
    Matcher matcher = WORD.matcher(version);
    String word = matcher.lookingAt() ? matcher.group() : "";
    if (word.equals("DMARC1") || (word.startsWith("DMARC1") && word.indexOf('=') > 0)) {
      return "a \";\" is missing after v=DMARC1";
    }
    if (word.equals("DMARC1\\")) {
      return "a backslash stands before the \";\" after v=DMARC1";
    }
    if (word.equalsIgnoreCase("DMARC1")) {
      return "its version is not written in capitals as v=DMARC1";
    }
    return "its version is not v=DMARC1";
  }

  private static String behind(Pattern start, String text) {
    Matcher matcher = start.matcher(text);
    return matcher.lookingAt() ? text.substring(matcher.end()) : text;
  }
}
