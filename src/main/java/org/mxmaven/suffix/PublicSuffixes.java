package org.mxmaven.suffix;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/**
 * The suffixes under which registries sell domains, by the ICANN section of the public suffix list.
 * Its other section, names of companies under which customers have theirs, is left out: nobody buys
 * those from a registrar. The list is read when a name first needs it.
 */
public final class PublicSuffixes {
  /** Suffixes without any rule below them, under which most of the mail hosts are. */
  private static final Set<String> PLAIN = Set.of("com", "net", "org");

  private PublicSuffixes() {}

  /** Read once, and only if need be. */
  private static final class Shipped {
    private static final SuffixRules RULES = SuffixFile.rules();
  }

  /** The day of the list that is shipped. */
  public static LocalDate date() {
    return SuffixFile.date();
  }

  /**
   * The domain that somebody registers to have the name: the public suffix and one label more.
   *
   * @return empty if the name is a public suffix, or above one
   */
  public static Optional<Name> registrable(Name name) {
    int labels = Names.labels(name);
    if (labels < 2) {
      return Optional.empty();
    }
    int suffix = suffixLabels(name);
    return labels > suffix ? Optional.of(new Name(name, labels - suffix - 1)) : Optional.empty();
  }

  private static int suffixLabels(Name name) {
    String top = name.getLabelString(Names.labels(name) - 1).toLowerCase(Locale.ROOT);
    boolean plain = PLAIN.contains(top) || Shipped.RULES.hasNothingBelow(top);
    return plain ? 1 : Shipped.RULES.labels(Names.text(name));
  }
}
