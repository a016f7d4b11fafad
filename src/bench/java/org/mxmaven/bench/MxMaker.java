package org.mxmaven.bench;

import java.util.ArrayList;
import java.util.List;

/** Gives domains their MX records and mail hosts, whole and broken. */
final class MxMaker {
  private final Dice dice;
  private final Zone zone;
  private final List<Provider> providers;

  MxMaker(Dice dice, Zone zone, List<Provider> providers) {
    this.dice = dice;
    this.zone = zone;
    this.providers = providers;
  }

  /** Writes a domain's MX records and its own mail hosts; returns MX_OK. */
  String make(String domain) {
    int percent = dice.below(100);
    if (percent < 5) {
      return "N/A";
    } else if (percent < 7) {
      zone.nullMx(domain);
      return "OK";
    }
    List<String> hosts = new ArrayList<>();
    boolean broken = percent < 11;
    int size = dice.below(100);
    int count = size < 45 ? 1 : size < 85 ? 2 : 3;
    if (broken) {
      hosts.add(brokenHost(domain));
      count--;
    }
    boolean own = dice.percent(30);
    if (own) {
      ownHosts(domain, count, hosts);
    } else {
      hosts.addAll(hired(domain, count));
    }
    int preference = 10;
    for (String host : hosts) {
      zone.mx(domain, preference, host);
      preference += 10;
    }
    return broken ? "NO" : "OK";
  }

  private List<String> hired(String domain, int count) {
    Provider provider = dice.popular(providers);
    if (provider.hostForEach() && count > 0) {
      String host = domain.replace('.', '-') + ".mx." + provider.name();
      zone.a(host, dice.below(512));
      return List.of(host);
    }
    return provider.hosts().subList(0, count);
  }

  private void ownHosts(String domain, int count, List<String> hosts) {
    for (int i = 1; i <= count; i++) {
      String host = "mx" + i + "." + domain;
      int percent = dice.below(100);
      if (percent < 3) {
        zone.cname(host, dice.popular(providers).hosts().get(0));
      } else {
        if (percent >= 6) {
          zone.a(host, dice.below(512));
        }
        if (percent < 35) {
          zone.aaaa(host, dice.below(1 << 20));
        }
      }
      hosts.add(host);
    }
  }

  private String brokenHost(String domain) {
    String host = "old." + domain;
    switch (dice.below(4)) {
      case 0 -> {
        return "gone." + dice.popular(providers).name();
      }
      case 1 -> zone.txt(host, "a name without an address");
      case 2 -> zone.cname(host, "gone." + dice.popular(providers).name());
      default -> {
        // The name is nowhere.
      }
    }
    return host;
  }
}
