package org.mxmaven.spf;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The modifiers by which a domain asks for reports on mail that fails SPF (RFC 6652 §3): {@code ra}
 * says where to, {@code rp} of how many percent, {@code rr} of which results. Whatever is wrong
 * with them leaves the policy as it is.
 */
public final class ReportModifiers {
  private static final Pattern PERCENTAGE = Pattern.compile("0*(?:100|[0-9]{1,2})");

  private ReportModifiers() {}

  /** Whether the modifier is one of them. */
  public static boolean isOne(Term.UnknownModifier modifier) {
    return switch (lower(modifier)) {
      case "ra", "rp", "rr" -> true;
      default -> false;
    };
  }

  /**
   * Why such a modifier has no effect, as a clause; empty if it has.
   *
   * @param record in which it stands
   */
  public static Optional<String> fault(SpfRecord record, Term.UnknownModifier modifier) {
    String value = modifier.value().text();
    if (lower(modifier).equals("ra")) {
      return value.isEmpty() || value.indexOf('@') >= 0
          ? Optional.of("ra is the part of an address before the @ alone")
          : Optional.empty();
    }
    if (lower(modifier).equals("rp") && !PERCENTAGE.matcher(value).matches()) {
      return Optional.of("rp is a whole number from 0 to 100");
    }
    return asksForReports(record)
        ? Optional.empty()
        : Optional.of("no ra in the record says where reports go");
  }

  private static boolean asksForReports(SpfRecord record) {
    return record.terms().stream()
        .anyMatch(term -> term instanceof Term.UnknownModifier other && lower(other).equals("ra"));
  }

  private static String lower(Term.UnknownModifier modifier) {
    return modifier.name().toLowerCase(Locale.ROOT);
  }
}
