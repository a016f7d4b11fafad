package org.mxmaven.txt;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/**
 * The address to which a record has reports sent by mail: {@code mailto:} and one mailbox (RFC 6068
 * §2), written as RFC 3986 wants it.
 *
 * @param domain the domain of the address; empty if nobody can use it
 * @param problem why not, as a clause; empty if it can be used
 */
public record MailtoUri(Optional<Name> domain, Optional<String> problem) {
  private static final String SCHEME = "mailto:";

  private static final int HEX = 16;

  /** With what parts the entries of a list, and what marks a size there. */
  private static final String NOT_ALLOWED = "\"<>\\^`{|}!,";

  private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:.*");

  /** Dots part atoms and stand neither first nor last (RFC 5322 §3.2.3). */
  private static final Pattern LOCAL_PART =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+");

  private static final Pattern QUOTED_LOCAL_PART =
      Pattern.compile("\"([ !#-\\[\\]-~]|\\\\[ -~])*+\"");

  private static final Pattern DOMAIN =
      Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]*+)(\\.[A-Za-z0-9_][A-Za-z0-9_-]*+)*+");

  /**
   * Reads an entry of a list.
   *
   * @param text one char per byte
   */
  public static MailtoUri parse(String text) {
    Optional<String> problem = shapeProblem(text);
    if (problem.isPresent()) {
      return bad(problem.get());
    }
    Optional<String> character = characterProblem(text);
    if (character.isPresent()) {
      return bad(character.get());
    }
    int query = text.indexOf('?');
    Optional<String> address =
        decoded(text.substring(SCHEME.length(), query < 0 ? text.length() : query));
    return address
        .map(MailtoUri::address)
        .orElseGet(() -> bad("a \"%\" in it is not followed by two hexadecimal digits"));
  }

  /** Whether the text begins as one. */
  public static boolean isMailto(String text) {
    return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  private static MailtoUri bad(String problem) {
    return new MailtoUri(Optional.empty(), Optional.of(problem));
  }

  private static Optional<String> shapeProblem(String text) {
    if (text.isEmpty()) {
      return Optional.of("it is empty");
    }
    if (!isMailto(text)) {
      boolean otherScheme = OTHER_SCHEME.matcher(text).matches();
      return Optional.of(
          otherScheme ? "reports go to mailto: addresses only" : "it lacks \"mailto:\"");
    }
    if (text.startsWith("//", SCHEME.length())) {
      return Optional.of("\"//\" stands after \"mailto:\"; the address follows at once");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Field.isBlank(c)) {
        return Optional.of("it holds a blank; addresses are parted by commas");
      }
      if (c < ' ' || c >= 0x7f) {
        return Optional.of("it holds control or non-ASCII characters");
      }
    }
    return Optional.empty();
  }

  /** What a URI must write as {@code %XX} (RFC 3986 §2.1), and a "#", which ends an address. */
  private static Optional<String> characterProblem(String uri) {
    int query = uri.indexOf('?');
    int fragment = uri.indexOf('#');
    boolean cut = fragment >= 0 && (query < 0 || fragment < query);
    OptionalInt at = cut ? OptionalInt.of(fragment) : notAllowed(uri);
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "it holds \"%c\", which a URI writes as %%%02X"
                .formatted(uri.charAt(at.getAsInt()), (int) uri.charAt(at.getAsInt())));
  }

  private static MailtoUri address(String address) {
    int at = address.lastIndexOf('@');
    if (at < 0) {
      return bad("it holds no \"@\"");
    }
    String local = address.substring(0, at);
    if (!LOCAL_PART.matcher(local).matches() && !QUOTED_LOCAL_PART.matcher(local).matches()) {
      return bad("what stands before the \"@\" is no mailbox name");
    }
    return domain(address.substring(at + 1))
        .map(domain -> new MailtoUri(Optional.of(domain), Optional.empty()))
        .orElseGet(() -> bad("what stands after the \"@\" is no domain name"));
  }

  /** The name of a host or domain as URIs write it; empty if the text is none. */
  static Optional<Name> domain(String text) {
    // A label or the whole may be too long still.
    return DOMAIN.matcher(text).matches() ? Names.parse(text) : Optional.empty();
  }

  /** Where the first visible character stands that a URI must write as {@code %XX}. */
  private static OptionalInt notAllowed(String uri) {
    for (int i = 0; i < uri.length(); i++) {
      if (NOT_ALLOWED.indexOf(uri.charAt(i)) >= 0) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * What a URI's text stands for (RFC 3986 §2.1), one char per byte; empty if some {@code %} is not
   * a whole escape.
   */
  private static Optional<String> decoded(String text) {
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    StringBuilder decoded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '%') {
        int high = i + 1 < text.length() ? Character.digit(text.charAt(i + 1), HEX) : -1;
        int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), HEX) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        decoded.append((char) (high * HEX + low));
        i += 2;
      } else {
        decoded.append(text.charAt(i));
      }
    }
    return Optional.of(decoded.toString());
  }
}
