package org.mxmaven.bench;

import java.util.List;
import java.util.Locale;
import org.mxmaven.bench.Truth.Policy;

/** Gives domains their SPF records, good and bad, and other TXT records beside them. */
final class SpfMaker {
  private static final Policy PERMERROR = Policy.set("PERMERROR");

  /** Each is a permerror by the grammar of RFC 7208 §12, or by §4.6 or §6. */
  private static final List<String> SYNTAX_ERRORS =
      List.of(
          "v=spf1 ip4:192.0.2.300 -all",
          "v=spf1 ip4:192.0.2.0/33 ~all",
          "v=spf1 ip6:192.0.2.1 -all",
          "v=spf1 include: -all",
          "v=spf1 sender:p01.test -all",
          "v=spf1 ip4 -all",
          "v=spf1 mx -al",
          "v=spf1 redirect=_spf.p01.test redirect=_spf.p03.test");

  /** Texts that look like SPF and are not: the version is another word (RFC 7208 §4.5). */
  private static final List<String> NO_SPF =
      List.of("v=spf10 -all", "spf2.0/pra include:_spf.p01.test -all", "v=spf1-all");

  private final Dice dice;
  private final Zone zone;
  private final List<Provider> providers;

  SpfMaker(Dice dice, Zone zone, List<Provider> providers) {
    this.dice = dice;
    this.zone = zone;
    this.providers = providers;
  }

  /** Writes a domain's TXT records. */
  Policy make(String domain) {
    for (int i = dice.percent(50) ? dice.between(1, 4) : 0; i > 0; i--) {
      zone.txt(domain, "site-verification=" + Integer.toHexString(dice.below(Integer.MAX_VALUE)));
    }
    double kind = dice.below(1000);
    if (kind < 130) {
      return none(domain);
    } else if (kind < 145) {
      zone.txt(domain, "v=spf1 " + includes() + "~all");
      zone.txt(domain, "v=spf1 mx -all");
      return PERMERROR;
    } else if (kind < 160) {
      zone.txt(domain, dice.pick(SYNTAX_ERRORS));
      return PERMERROR;
    } else if (kind < 200) {
      return redirect(domain);
    } else if (kind < 250) {
      // Several strings, within what one datagram holds.
      return record(domain, networks(dice.between(12, 40)) + includes());
    } else if (kind < 252) {
      // Too long for a datagram: the server truncates it, and TCP is needed.
      return record(domain, networks(dice.between(75, 120)) + includes());
    }
    String hosts = (dice.percent(25) ? "mx " : "") + (dice.percent(20) ? "a " : "");
    return record(domain, hosts + networks(dice.below(4)) + includes());
  }

  private Policy none(String domain) {
    if (dice.percent(10)) {
      zone.txt(domain, dice.pick(NO_SPF));
    }
    return Policy.NOT_SET;
  }

  private Policy redirect(String domain) {
    Provider provider = dice.popular(providers);
    if (dice.percent(10)) {
      zone.txt(domain, "v=spf1 redirect=_gone." + provider.name());
      // RFC 7208 §6.1.
      return PERMERROR;
    } else if (dice.percent(10)) {
      zone.txt(domain, "v=spf1 redirect=" + provider.spf() + " -all");
      // With an "all", the redirect counts for nothing (RFC 7208 §6.1).
      return Policy.set(Qualifier.FAIL.policy());
    }
    zone.txt(domain, "v=spf1 " + networks(dice.below(3)) + "redirect=" + provider.spf());
    return Policy.set(provider.spfPolicy());
  }

  private Policy record(String domain, String terms) {
    if (dice.percent(2)) {
      zone.txt(domain, ("v=spf1 " + terms).strip());
      // Neither all nor redirect (RFC 7208 §4.7).
      return Policy.set(Qualifier.NEUTRAL.policy());
    }
    Qualifier all = Qualifier.any(dice);
    String text = "v=spf1 " + terms + all.text() + "all";
    zone.txt(domain, dice.percent(1) ? text.toUpperCase(Locale.ROOT) : text);
    return Policy.set(all.policy());
  }

  private String includes() {
    int percent = dice.below(100);
    int count = percent < 20 ? 0 : percent < 70 ? 1 : percent < 92 ? 2 : 4;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("include:").append(dice.popular(providers).spf()).append(' ');
    }
    return text.toString();
  }

  private String networks(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("ip4:").append(Addresses.ipv4(dice.below(512))).append(' ');
    }
    return text.toString();
  }
}
