package org.mxmaven.bench;

import java.util.List;

/** Gives some domains DKIM keys, at selectors that can be guessed or not. */
final class DkimMaker {
  private static final List<String> COMMON =
      List.of("selector1", "google", "default", "mail", "dkim", "k1", "s1");

  private final Dice dice;
  private final Zone zone;
  private final List<Provider> providers;
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
    if (percent >= 30) {
      return "NONE_FOUND";
    } else if (percent < 6) {
      // Nobody can guess it.
      zone.txt("m" + dice.below(1 << 20) + "._domainkey." + domain, record());
      return "NONE_FOUND";
    } else if (percent < 16) {
      String provider = dice.popular(providers).name();
      String target = domain.replace('.', '-') + "._domainkey." + provider;
      zone.cname("selector1._domainkey." + domain, "selector1-" + target);
      zone.cname("selector2._domainkey." + domain, "selector2-" + target);
      zone.txt("selector1-" + target, record());
      zone.txt("selector2-" + target, record());
    } else {
      zone.txt(dice.pick(COMMON) + "._domainkey." + domain, record());
    }
    return "OK";
  }

  private String record() {
    return "v=DKIM1; k=rsa; p=" + (dice.percent(30) ? shortKeys : longKeys).next();
  }
}
