package org.mxmaven.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mxmaven.bench.Truth.Policy;

/** Gives domains their DMARC records, good and bad. */
final class DmarcMaker {
  private static final List<String> POLICIES =
      List.of("none", "none", "none", "none", "quarantine", "quarantine", "reject", "reject");

  private final Dice dice;
  private final Zone zone;
  private final List<Provider> providers;

  DmarcMaker(Dice dice, Zone zone, List<Provider> providers) {
    this.dice = dice;
    this.zone = zone;
    this.providers = providers;
  }

  /**
   * What an organisational domain has, and what it says of those below it.
   *
   * @param below the policy of subdomains without a record of their own (RFC 9989 §4.10)
   * @param missing the same for those that do not exist
   */
  record Made(Policy own, Policy below, Policy missing) {
    private static Made alone(Policy own) {
      return new Made(own, Policy.NOT_SET, Policy.NOT_SET);
    }
  }

  /** Writes the record of an organisational domain. */
  Made organisation(String domain) {
    String location = "_dmarc." + domain;
    int kind = dice.below(1000);
    if (kind < 300) {
      return Made.alone(Policy.NOT_SET);
    } else if (kind < 305) {
      zone.txt(location, "v=DMARC1; p=none");
      zone.txt(location, "v=DMARC1; p=reject");
      return Made.alone(Policy.set("INVALID"));
    } else if (kind < 310) {
      zone.txt(location, "owner=bench");
      return Made.alone(Policy.NOT_SET);
    } else if (kind < 315) {
      zone.txt(location, "v=DMARC1; p=discard");
      Policy invalid = Policy.set("INVALID");
      return new Made(invalid, invalid, invalid);
    } else if (kind < 335) {
      zone.cname(location, dice.popular(providers).dmarc());
      Policy reject = Policy.set("REJECT");
      return new Made(reject, reject, reject);
    }
    String own = dice.pick(POLICIES);
    Optional<String> below = dice.percent(20) ? Optional.of(dice.pick(POLICIES)) : Optional.empty();
    Optional<String> missing =
        dice.percent(5) ? Optional.of(dice.pick(POLICIES)) : Optional.empty();
    String text =
        "v=DMARC1; p="
            + own
            + below.map(policy -> "; sp=" + policy).orElse("")
            + missing.map(policy -> "; np=" + policy).orElse("")
            + (dice.percent(60) ? "; rua=mailto:dmarc@" + domain : "");
    zone.txt(location, text);
    return new Made(
        policy(own), policy(below.orElse(own)), policy(missing.or(() -> below).orElse(own)));
  }

  /** Writes the record of a subdomain, if it gets one. */
  Policy subdomain(String domain, Made parent) {
    if (dice.percent(70)) {
      return parent.below();
    }
    String own = dice.pick(POLICIES);
    zone.txt("_dmarc." + domain, "v=DMARC1; p=" + own);
    return policy(own);
  }

  private static Policy policy(String value) {
    return Policy.set(value.toUpperCase(Locale.ROOT));
  }
}
