package org.mxmaven.dkim.selector;

import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Name;

/**
 * A provider of mail services, and under which selectors its customers publish its keys.
 *
 * @param name as it calls itself
 * @param exchangers names at or below which its MX hosts are; {@code zoho.*} is that label right
 *     below any top-level domain
 * @param includes the same of what its customers include in SPF
 * @param selectors relative names, the likeliest first; empty if nobody can guess them
 * @param rarer those that few customers have
 * @param targets names at or below which the aliases of its customers' selectors end
 * @param fixed whether all customers that sign through it have these selectors
 * @param dangling which of the customers' aliases may lead to nothing by its design
 */
public record Provider(
    String name,
    List<String> exchangers,
    List<String> includes,
    List<Name> selectors,
    List<Name> rarer,
    List<String> targets,
    boolean fixed,
    Dangling dangling) {
  public Provider {
    exchangers = List.copyOf(exchangers);
    includes = List.copyOf(includes);
    selectors = List.copyOf(selectors);
    rarer = List.copyOf(rarer);
    targets = List.copyOf(targets);
  }

  /**
   * Aliases that lead to nothing although nothing is wrong.
   *
   * @param selectors at these; with {@code all} at any
   * @param reason why, as a clause; empty if there are none
   */
  public record Dangling(List<Name> selectors, boolean all, String reason) {
    static final Dangling NEVER = new Dangling(List.of(), false, "");

    public Dangling {
      selectors = List.copyOf(selectors);
    }
  }

  /** Why, as a clause, the alias at a selector may lead to nothing; empty if it should not. */
  public Optional<String> mayDangle(Name selector) {
    return dangling.all() || dangling.selectors().contains(selector)
        ? Optional.of(dangling.reason())
        : Optional.empty();
  }
}
