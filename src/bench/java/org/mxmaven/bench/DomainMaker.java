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
  private final DkimMaker dkim;
  private final PostureMaker posture;
  private final List<String> suffixes = new ArrayList<>();
  private final List<Parent> parents = new ArrayList<>();
  private int made;

  /**
   * A maker.
   *
   * @param dice decides on MX, SPF and DMARC
   * @param others decides on all else, so that these stay what they are whatever is added
   */
  DomainMaker(Dice dice, Dice others, Zone zone) {
    this.dice = dice;
    this.zone = zone;
    List<Provider> providers = Provider.all(dice, zone);
    spf = new SpfMaker(dice, zone, providers);
    dmarc = new DmarcMaker(dice, zone, providers);
    mx = new MxMaker(dice, zone, providers);
    dkim = new DkimMaker(others, zone, providers);
    posture = new PostureMaker(others, zone);
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
      return new Made(domain, nowhere(Policy.NOT_SET));
    }
    website(domain);
    DmarcMaker.Made policy = dmarc.organisation(domain);
    Parent parent = new Parent(domain, policy);
    if (parents.size() < PARENTS) {
      parents.add(parent);
    } else {
      parents.set(number % PARENTS, parent);
    }
    return made(domain, policy.own());
  }

  private Made subdomain(int number, boolean exists) {
    Parent parent = dice.pick(parents);
    String domain = "s" + number + "." + parent.domain();
    if (!exists) {
      return new Made(domain, nowhere(parent.dmarc().missing()));
    }
    website(domain);
    Policy policy = dmarc.subdomain(domain, parent.dmarc());
    return made(domain, policy);
  }

  private Made made(String domain, Policy policy) {
    posture.make(domain);
    return new Made(domain, Truth.of(spf.make(domain), policy, mx.make(domain), dkim.make(domain)));
  }

  private static Truth nowhere(Policy policy) {
    return Truth.of(Policy.NOT_SET, policy, "N/A", "N/A");
  }

  /** An address of its own, so that the domain exists whatever else it lacks. */
  private void website(String domain) {
    zone.a(domain, dice.below(512));
    if (dice.percent(25)) {
      zone.aaaa(domain, dice.below(1 << 20));
    }
  }
}
