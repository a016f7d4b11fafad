package org.mxmaven.dkim.selector;

import java.util.regex.Pattern;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/**
 * Reads a selector as people write it: labels with dots between them (RFC 6376 §3.1). Underscores
 * are taken beside letters, digits and hyphens, as some providers use them.
 */
public final class SelectorName {
  private static final int MAX_LABEL = 63;

  /** What {@code ._domainkey.} and a domain of one letter leave of a name. */
  private static final int MAX_SELECTOR = 253 - "._domainkey.a".length();

  private static final Pattern LABEL_TEXT = Pattern.compile("[A-Za-z0-9_-]*");
  private static final Pattern MARKS = Pattern.compile("[_-]*");

  private SelectorName() {}

  /**
   * The relative name that a text stands for; blanks around it do not matter.
   *
   * @throws BadSelectorException if it is no selector
   */
  public static Name parse(String text) throws BadSelectorException {
    String selector = text.strip();
    if (selector.isEmpty()) {
      throw new BadSelectorException("it is empty");
    }
    if (selector.length() > MAX_SELECTOR) {
      throw new BadSelectorException(
          "it has %d characters; %d are allowed".formatted(selector.length(), MAX_SELECTOR));
    }
    for (String label : selector.split("\\.", -1)) {
      checkLabel(label);
    }
    try {
      return Name.fromString(selector);
    } catch (TextParseException e) {
      throw new IllegalStateException("a checked selector is a name", e);
    }
  }

  private static void checkLabel(String label) throws BadSelectorException {
    if (label.isEmpty()) {
      throw new BadSelectorException("it has an empty label: two dots in a row, or one at an end");
    }
    if (label.equalsIgnoreCase("_domainkey")) {
      throw new BadSelectorException("it is a whole name; give what stands before ._domainkey");
    }
    if (!LABEL_TEXT.matcher(label).matches()) {
      throw new BadSelectorException("it has a character other than letters, digits, - and _");
    }
    if (label.length() > MAX_LABEL) {
      throw new BadSelectorException(
          "a label has %d characters; %d are allowed".formatted(label.length(), MAX_LABEL));
    }
    if (label.startsWith("-") || label.endsWith("-") || MARKS.matcher(label).matches()) {
      throw new BadSelectorException(
          "a label has no letter or digit, or a hyphen at one of its ends");
    }
  }
}
