package org.mxmaven.assess.spf;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Iterator;
import java.util.Optional;
import org.mxmaven.address.AddressBlock;
import org.mxmaven.address.AddressSet;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.assess.spf.SpfTree.SpfBranch.Outcome;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.Qualifier;
import org.mxmaven.spf.SpfRecord;
import org.mxmaven.spf.Term;

/**
 * The addresses that an SPF record, or one term of it, lets pass: the first term that matches
 * decides, and an include matches where its own record passes (RFC 7208 §4.6.2, §5.2). A malformed
 * record lets nobody pass, an include without a usable record adds nobody. The limits on look-ups
 * cut nothing off: what stands behind them is meant, and receivers differ in keeping to them.
 *
 * @param complete whether that is all: false if a look-up failed, or if more may pass by terms that
 *     depend on the sender
 */
public record SpfReach(AddressSet addresses, boolean complete) {
  private static final SpfReach NOBODY = new SpfReach(new AddressSet(), true);
  private static final SpfReach UNKNOWN = new SpfReach(new AddressSet(), false);

  static SpfReach of(SpfTree tree) {
    return of(tree, Terms.ALL);
  }

  /** Which of a tree's terms are taken for there. */
  enum Terms {
    ALL,
    /** Those that lead to a service which all its customers share are left out. */
    NOT_SHARED
  }

  static SpfReach of(SpfTree tree, Terms terms) {
    SpfRecord record = tree.record();
    if (!record.problems().isEmpty()) {
      return NOBODY;
    }
    AddressSet passed = new AddressSet();
    AddressSet decided = new AddressSet();
    boolean complete = true;
    Iterator<SpfBranch> branches = tree.branches().iterator();
    for (Term.Directive directive : record.evaluatedDirectives()) {
      Mechanism mechanism = directive.mechanism();
      boolean pass = directive.qualifier() == Qualifier.PASS;
      boolean last = mechanism instanceof Mechanism.All && !pass;
      if (last || (pass && decided.isEmpty() && addTo(passed, mechanism))) {
        continue;
      }
      SpfReach match =
          mechanism.costsLookup()
              ? branches.hasNext() ? of(branches.next(), terms) : UNKNOWN
              : of(mechanism);
      if (pass) {
        passed.add(match.addresses().without(decided));
        complete &= match.complete();
      } else {
        // Of a term that depends on the sender nothing is taken away: some sender gets past it.
        decided.add(match.addresses());
      }
    }
    if (record.effectiveRedirect().isPresent()) {
      SpfReach rest = branches.hasNext() ? of(branches.next(), terms) : UNKNOWN;
      passed.add(rest.addresses().without(decided));
      complete &= rest.complete();
    }
    return new SpfReach(passed, complete || passed.isEverything());
  }

  /** The addresses that a term which costs a look-up matches. */
  static SpfReach of(SpfBranch branch, Terms terms) {
    if (terms == Terms.NOT_SHARED && SharedSenders.at(branch).isPresent()) {
      return NOBODY;
    }
    if (branch.tree().isPresent()) {
      SpfTree below = branch.tree().get();
      return terms == Terms.ALL ? below.reach() : below.ownReach();
    }
    Optional<Mechanism> mechanism = branch.mechanism();
    if (branch.outcome() == Outcome.FOUND && mechanism.isPresent()) {
      if (mechanism.get() instanceof Mechanism.A a) {
        return of(branch.hosts(), a.prefix4(), a.prefix6());
      }
      if (mechanism.get() instanceof Mechanism.Mx mx) {
        return of(branch.hosts(), mx.prefix4(), mx.prefix6());
      }
      if (mechanism.get() instanceof Mechanism.Exists) {
        return everybody();
      }
    }
    return switch (branch.outcome()) {
      case VOID, NO_RECORD, SEVERAL_RECORDS, LOOP, BAD_NAME -> NOBODY;
      case FOUND, DEPENDS_ON_SENDER, BEYOND_LIMIT, FAILED -> UNKNOWN;
    };
  }

  private static SpfReach of(Mechanism mechanism) {
    AddressSet addresses = new AddressSet();
    return addTo(addresses, mechanism) ? new SpfReach(addresses, true) : everybody();
  }

  /** Adds a term's network; false if it is no term that names one. */
  private static boolean addTo(AddressSet addresses, Mechanism mechanism) {
    if (mechanism instanceof Mechanism.Ip4 ip4) {
      addresses.add(ip4.network());
    } else if (mechanism instanceof Mechanism.Ip6 ip6) {
      addresses.add(ip6.network());
    } else {
      return false;
    }
    return true;
  }

  private static SpfReach of(SpfHosts hosts, int prefix4, int prefix6) {
    AddressSet addresses = new AddressSet();
    for (InetAddress address : hosts.addresses()) {
      int prefix = address instanceof Inet4Address ? prefix4 : prefix6;
      addresses.add(AddressBlock.of(address, prefix));
    }
    return new SpfReach(addresses, hosts.complete());
  }

  private static SpfReach everybody() {
    AddressSet addresses = new AddressSet();
    addresses.addEverything();
    return new SpfReach(addresses, true);
  }
}
