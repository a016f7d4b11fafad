package org.mxmaven.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives some domains DKIM keys, at selectors that can be guessed or not. */
final class DkimMaker {
  private static final List<String> COMMON =
      List.of("selector1", "google", "default", "mail", "dkim", "k1", "s1");

  private final Dice dice;
  private final Zone zone;
  private final List<Provider> providers;
  private final Set<String> shared = new HashSet<>();
  private final KeyMaker longKeys;
  private final KeyMaker shortKeys;

  DkimMaker(Dice dice, Zone zone, List<Provider> providers) {
    this.dice = dice;
    this.zone = zone;
    this.providers = providers;
    this.longKeys = KeyMaker.of2048Bits(dice);
    this.shortKeys = KeyMaker.of1024Bits(dice);
  }

  /** Writes a domain's keys; returns the verdict. */
  String make(String domain) {
    int percent = dice.below(100);
    if (percent >= 25) {
      return "NONE_FOUND";
    } else if (percent < 3) {
      // Nobody can guess it.
      zone.txt("m" + dice.below(1 << 20) + "._domainkey." + domain, record());
      return "NONE_FOUND";
    } else if (percent < 6) {
      // One key for all customers.
      String target = "dkim." + dice.popular(providers).name();
      if (shared.add(target)) {
        zone.txt(target, record());
      }
      zone.cname("k1._domainkey." + domain, target);
    } else if (percent < 13) {
      // A key for each customer at one of two selectors, and nothing at the other one yet.
      String provider = dice.popular(providers).name();
      String target = domain.replace('.', '-') + "._domainkey." + provider;
      zone.cname("selector1._domainkey." + domain, "selector1-" + target);
      zone.cname("selector2._domainkey." + domain, "selector2-" + target);
      zone.txt("selector1-" + target, record());
    } else {
      zone.txt(dice.pick(COMMON) + "._domainkey." + domain, record());
    }
    return "OK";
  }

  private String record() {
    return "v=DKIM1; k=rsa; p=" + (dice.percent(30) ? shortKeys : longKeys).next();
  }
}
