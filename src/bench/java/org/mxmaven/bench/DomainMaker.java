package org.mxmaven.bench;

import java.util.ArrayList;
import java.util.List;
import org.mxmaven.bench.Truth.Policy;

/** Makes domains one after the other, with all that DNS holds of them. */
final class DomainMaker {
  private static final int SUFFIXES = 50;

  /** Parents are taken from among the last so many, so that memory does not grow. */
  private static final int PARENTS = 1000;

  private final Dice dice;
  private final Zone zone;
  private final SpfMaker spf;
  private final DmarcMaker dmarc;
  private final MxMaker mx;
  private final List<String> suffixes = new ArrayList<>();
  private final List<Parent> parents = new ArrayList<>();
  private int made;

  DomainMaker(Dice dice, Zone zone) {
    this.dice = dice;
    this.zone = zone;
    List<Provider> providers = Provider.all(dice, zone);
    spf = new SpfMaker(dice, zone, providers);
    dmarc = new DmarcMaker(dice, zone, providers);
    mx = new MxMaker(dice, zone, providers);
    for (int i = 1; i <= SUFFIXES; i++) {
      suffixes.add((i % 6 == 0 ? "co." : "") + "b%02d.test".formatted(i));
    }
  }

  /** A domain and the verdicts that it must get. */
  record Made(String domain, Truth truth) {}

  private record Parent(String domain, DmarcMaker.Made dmarc) {}

  Made next() {
    int number = made++;
    boolean below = !parents.isEmpty() && dice.percent(8);
    boolean exists = !dice.percent(3);
    return below ? subdomain(number, exists) : organisation(number, exists);
  }

  private Made organisation(int number, boolean exists) {
    String domain = "d" + number + "." + dice.popular(suffixes);
    if (!exists) {
      return new Made(domain, Truth.of(Policy.NOT_SET, Policy.NOT_SET, "N/A"));
    }
    website(domain);
    DmarcMaker.Made policy = dmarc.organisation(domain);
    Parent parent = new Parent(domain, policy);
    if (parents.size() < PARENTS) {
      parents.add(parent);
    } else {
      parents.set(number % PARENTS, parent);
    }
    return new Made(domain, Truth.of(spf.make(domain), policy.own(), mx.make(domain)));
  }

  private Made subdomain(int number, boolean exists) {
    Parent parent = dice.pick(parents);
    String domain = "s" + number + "." + parent.domain();
    if (!exists) {
      return new Made(domain, Truth.of(Policy.NOT_SET, parent.dmarc().missing(), "N/A"));
    }
    website(domain);
    Policy policy = dmarc.subdomain(domain, parent.dmarc());
    return new Made(domain, Truth.of(spf.make(domain), policy, mx.make(domain)));
  }

  /** An address of its own, so that the domain exists whatever else it lacks. */
  private void website(String domain) {
    zone.a(domain, dice.below(512));
    if (dice.percent(25)) {
      zone.aaaa(domain, dice.below(1 << 20));
    }
  }
}
