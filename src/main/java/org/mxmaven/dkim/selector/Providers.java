package org.mxmaven.dkim.selector;

import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Name;

/**
 * The providers that are known, found by the names that give them away. A name stands for all below
 * it, and for none that merely ends in the same letters. For many threads.
 */
public final class Providers {
  private static final List<Provider> ALL = ProviderFile.read();
  private static final NameSuffixes<Provider> EXCHANGERS =
      new NameSuffixes<>(ALL, Provider::exchangers);
  private static final NameSuffixes<Provider> INCLUDES =
      new NameSuffixes<>(ALL, Provider::includes);
  private static final NameSuffixes<Provider> TARGETS = new NameSuffixes<>(ALL, Provider::targets);

  private Providers() {}

  /** All of them. */
  public static List<Provider> all() {
    return ALL;
  }

  /** Whose MX host that is. */
  public static Optional<Provider> byMx(Name exchanger) {
    return EXCHANGERS.find(exchanger);
  }

  /** Whose SPF record customers include by that name. */
  public static Optional<Provider> byInclude(Name target) {
    return INCLUDES.find(target);
  }

  /** Whose key it is if the alias of a selector ends there. */
  public static Optional<Provider> byTarget(Name aliasEnd) {
    return TARGETS.find(aliasEnd);
  }
}
