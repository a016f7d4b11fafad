package org.mxmaven.dmarc.mend;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mxmaven.dmarc.ReportAddress;
import org.mxmaven.dmarc.ReportAddressParser;

/** Tells which addresses were meant by the value of a {@code rua} or {@code ruf} tag. */
final class AddressMender {
  private static final String SCHEME = "mailto:";

  /** What people write for {@code mailto:}, once or twice: with blanks, with slashes. */
  private static final Pattern BROKEN_SCHEME =
      Pattern.compile("(?:mailto\\s*[:=]\\s*/*\\s*)+", Pattern.CASE_INSENSITIVE);

  /** An address, then perhaps a size limit, with a dot at the end of the domain. */
  private static final Pattern FINAL_DOT = Pattern.compile("(.*[^.])\\.+(![0-9]++[kmgtKMGT]?+)?");

  /** These may stand in a mailbox name, but not in a URI (RFC 3986 §2); "!" begins a size limit. */
  private static final String TO_ENCODE = "!^`{|}";

  private AddressMender() {}

  /** Each address once, in order, those that are right as written; empty if one cannot be told. */
  static Optional<List<String>> of(String value) {
    Set<String> addresses = new LinkedHashSet<>();
    for (String entry : value.split(",", -1)) {
      String text = PartMender.unquoted(entry);
      if (isValid(text)) {
        addresses.add(text);
      } else if (!text.isEmpty() && !addAll(text, addresses)) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(addresses));
  }

  /** What stands between two commas: one address, or several with blanks between them. */
  private static boolean addAll(String entry, Set<String> addresses) {
    for (String word : BROKEN_SCHEME.matcher(entry).replaceAll(SCHEME).split("\\s+", -1)) {
      Optional<String> address = meant(PartMender.unquoted(word));
      if (address.isEmpty()) {
        return false;
      }
      addresses.add(address.get());
    }
    return true;
  }

  private static Optional<String> meant(String word) {
    String address = withoutBrackets(word);
    if (address.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      address = withoutBrackets(address.substring(SCHEME.length()));
    }
    Matcher dot = FINAL_DOT.matcher(address);
    if (dot.matches()) {
      address = dot.group(1) + (dot.group(2) == null ? "" : dot.group(2));
    }
    // No part of a mailbox, but a scheme that lacks something.
    if (address.toLowerCase(Locale.ROOT).startsWith("mailto")) {
      return Optional.empty();
    }
    return Optional.of(SCHEME + encoded(address)).filter(AddressMender::isValid);
  }

  private static String withoutBrackets(String text) {
    boolean both = text.startsWith("<") && text.endsWith(">");
    return both ? text.substring(1, text.length() - 1) : text;
  }

  private static String encoded(String address) {
    int at = address.lastIndexOf('@');
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (i < at && TO_ENCODE.indexOf(c) >= 0) {
        text.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static boolean isValid(String text) {
    List<ReportAddress> entries = ReportAddressParser.parse("rua", 0, text);
    return entries.size() == 1 && entries.get(0).isValid();
  }
}
