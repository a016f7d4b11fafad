package org.mxmaven.bench;

/** Gives few domains what only few have: MTA-STS, TLS-RPT, BIMI and CAA records. */
final class PostureMaker {
  private final Dice dice;
  private final Zone zone;

  PostureMaker(Dice dice, Zone zone) {
    this.dice = dice;
    this.zone = zone;
  }

  /** Writes a domain's records, all sound. */
  void make(String domain) {
    if (dice.percent(2)) {
      zone.txt("_mta-sts." + domain, "v=STSv1; id=" + dice.below(1 << 30) + ";");
      zone.a("mta-sts." + domain, dice.below(512));
    }
    if (dice.percent(2)) {
      zone.txt("_smtp._tls." + domain, "v=TLSRPTv1; rua=mailto:tls@" + domain);
    }
    if (dice.percent(1)) {
      zone.txt("default._bimi." + domain, "v=BIMI1; l=https://" + domain + "/logo.svg");
    }
    if (dice.percent(8)) {
      zone.caa(domain, "issue", "ca.test");
    }
  }
}
