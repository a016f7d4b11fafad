package org.mxmaven.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A company that runs the mail of many domains: its mail hosts, its SPF record with what that
 * includes, and a DMARC record that customers may point at.
 *
 * @param host a mail host for each customer instead of shared ones
 * @param spfPolicy what a redirect to its SPF record comes to
 */
record Provider(String name, List<String> hosts, boolean hostForEach, String spfPolicy) {
  private static final int COUNT = 20;

  /** The most popular first. */
  static List<Provider> all(Dice dice, Zone zone) {
    List<Provider> all = new ArrayList<>();
    for (int i = 1; i <= COUNT; i++) {
      all.add(make("p%02d.test".formatted(i), i, dice, zone));
    }
    return all;
  }

  String spf() {
    return "_spf." + name;
  }

  String dmarc() {
    return "_dmarc-policy." + name;
  }

  private static Provider make(String name, int rank, Dice dice, Zone zone) {
    List<String> hosts = new ArrayList<>();
    for (int i = 1; i <= 3 + rank % 3; i++) {
      String host = "mx" + i + "." + name;
      zone.a(host, rank * 10 + i);
      if (rank % 4 != 0) {
        zone.aaaa(host, rank * 10 + i);
      }
      hosts.add(host);
    }
    Qualifier all = rank % 5 == 0 ? Qualifier.FAIL : Qualifier.SOFT_FAIL;
    // Big ones part their networks over several records, some of which part them again.
    int parts = rank % 7 == 0 ? 0 : 1 + rank % 4;
    StringBuilder record = new StringBuilder("v=spf1");
    for (int i = 1; i <= parts; i++) {
      String part = "_net" + i + "." + name;
      record.append(" include:").append(part);
      String nested = i == 1 && rank % 3 == 0 ? " include:_more." + name : "";
      zone.txt(part, "v=spf1" + nested + networks(dice, 8) + " ~all");
    }
    zone.txt("_more." + name, "v=spf1" + networks(dice, 12) + " ~all");
    zone.txt("_spf." + name, record + networks(dice, 3) + " " + all.text() + "all");
    zone.txt("_dmarc-policy." + name, "v=DMARC1; p=reject; rua=mailto:dmarc@" + name);
    return new Provider(name, hosts, rank == 2 || rank == 9, all.policy());
  }

  private static String networks(Dice dice, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = dice.between(2, most); i > 0; i--) {
      text.append(" ip4:").append(Addresses.ipv4(dice.below(512))).append('/').append(28);
    }
    return text.toString();
  }
}
