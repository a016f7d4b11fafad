package org.mxmaven.assess.spf;

import java.net.Inet4Address;
import java.util.Iterator;
import java.util.Optional;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.assess.spf.SpfTree.SpfBranch.Outcome;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.Qualifier;
import org.mxmaven.spf.Term;

/**
 * Finds out whether receivers answer permerror to every sender (RFC 7208 §4.6): walks the tree in
 * the order of evaluation and follows all senders of one family of addresses at once. A term that
 * can match somebody is taken to match some and not others, so that a way round a broken part is
 * never overlooked; there may be one too many.
 */
final class SpfUsability {
  private final boolean ipv4;
  private final boolean failuresAreFatal;

  private SpfUsability(boolean ipv4, boolean failuresAreFatal) {
    this.ipv4 = ipv4;
    this.failuresAreFatal = failuresAreFatal;
  }

  public static SpfUse of(SpfAssessment spf) {
    if (spf.records().size() > 1) {
      return SpfUse.UNUSABLE;
    }
    return spf.tree().map(SpfUsability::of).orElse(SpfUse.UNKNOWN);
  }

  private static SpfUse of(SpfTree tree) {
    if (isFatal(tree, false)) {
      return SpfUse.UNUSABLE;
    }
    return isFatal(tree, true) ? SpfUse.UNKNOWN : SpfUse.USABLE;
  }

  /** Whether nobody gets past the errors, be it by what is not known. */
  private static boolean isFatal(SpfTree tree, boolean failuresAreFatal) {
    return !new SpfUsability(true, failuresAreFatal).evaluate(tree, Cost.NONE).isAny()
        && !new SpfUsability(false, failuresAreFatal).evaluate(tree, Cost.NONE).isAny();
  }

  /** The look-ups so far of those who had the fewest, each kind for itself. */
  private record Cost(int lookups, int voids) {
    static final Cost NONE = new Cost(0, 0);

    /** With a term more; empty if that is over the limit. */
    Optional<Cost> withLookup() {
      return within(new Cost(lookups + 1, voids));
    }

    Optional<Cost> withVoid() {
      return within(new Cost(lookups, voids + 1));
    }

    private static Optional<Cost> within(Cost cost) {
      boolean allowed =
          cost.lookups <= SpfAssessment.MAX_LOOKUPS && cost.voids <= SpfAssessment.MAX_VOID_LOOKUPS;
      return allowed ? Optional.of(cost) : Optional.empty();
    }

    private static Optional<Cost> least(Optional<Cost> one, Optional<Cost> other) {
      if (one.isEmpty() || other.isEmpty()) {
        return one.or(() -> other);
      }
      return Optional.of(
          new Cost(
              Math.min(one.get().lookups, other.get().lookups),
              Math.min(one.get().voids, other.get().voids)));
    }
  }

  /** What it has cost those whom a record lets pass, and those who get another result from it. */
  private record Results(Optional<Cost> pass, Optional<Cost> other) {
    static final Results NONE = new Results(Optional.empty(), Optional.empty());

    boolean isAny() {
      return pass.isPresent() || other.isPresent();
    }

    Results with(Qualifier qualifier, Optional<Cost> cost) {
      return qualifier == Qualifier.PASS
          ? new Results(Cost.least(pass, cost), other)
          : new Results(pass, Cost.least(other, cost));
    }

    Results with(Results others) {
      return new Results(Cost.least(pass, others.pass), Cost.least(other, others.other));
    }
  }

  /** What it has cost those whom a term matches, and those who go on behind it. */
  private record Match(Optional<Cost> matched, Optional<Cost> rest) {
    static final Match FATAL = new Match(Optional.empty(), Optional.empty());

    static Match some(Cost cost) {
      return new Match(Optional.of(cost), Optional.of(cost));
    }

    static Match all(Cost cost) {
      return new Match(Optional.of(cost), Optional.empty());
    }

    static Match none(Optional<Cost> cost) {
      return new Match(Optional.empty(), cost);
    }
  }

  private Results evaluate(SpfTree tree, Cost begin) {
    if (!tree.record().problems().isEmpty()) {
      return Results.NONE;
    }
    Results results = Results.NONE;
    Optional<Cost> rest = Optional.of(begin);
    Iterator<SpfBranch> branches = tree.branches().iterator();
    for (Term.Directive directive : tree.record().evaluatedDirectives()) {
      boolean costs = directive.mechanism().costsLookup();
      Optional<SpfBranch> branch =
          costs && branches.hasNext() ? Optional.of(branches.next()) : Optional.empty();
      if (rest.isEmpty()) {
        return results;
      }
      Match match =
          costs
              ? rest.get().withLookup().map(cost -> followed(branch, cost)).orElse(Match.FATAL)
              : listed(directive.mechanism(), rest.get());
      results = results.with(directive.qualifier(), match.matched());
      rest = match.rest();
    }
    if (rest.isEmpty() || tree.record().effectiveRedirect().isEmpty()) {
      return results.with(Qualifier.NEUTRAL, rest);
    }
    Optional<SpfBranch> branch =
        branches.hasNext() ? Optional.of(branches.next()) : Optional.empty();
    Optional<Cost> cost = rest.get().withLookup();
    return cost.isEmpty() ? results : results.with(record(branch, cost.get()));
  }

  /** A term that names the senders itself. */
  private Match listed(Mechanism mechanism, Cost cost) {
    if (mechanism instanceof Mechanism.Ip4 ip4) {
      return network(ipv4, ip4.network().length(), cost);
    }
    if (mechanism instanceof Mechanism.Ip6 ip6) {
      return network(!ipv4, ip6.network().length(), cost);
    }
    return Match.all(cost);
  }

  private static Match network(boolean ownFamily, int prefix, Cost cost) {
    if (!ownFamily) {
      return Match.none(Optional.of(cost));
    }
    return prefix == 0 ? Match.all(cost) : Match.some(cost);
  }

  /** A term that costs a look-up; without a branch nobody has followed it. */
  private Match followed(Optional<SpfBranch> branch, Cost cost) {
    if (branch.isEmpty()) {
      return Match.some(cost);
    }
    if (branch.get().isInclude()) {
      Results inner = record(branch, cost);
      return new Match(inner.pass(), inner.other());
    }
    return switch (branch.get().outcome()) {
      case FOUND -> branch.get().hasTooManyHosts() ? Match.FATAL : hosts(branch.get(), cost);
      case VOID -> Match.none(cost.withVoid());
      case BAD_NAME -> Match.none(Optional.of(cost));
      case FAILED -> failuresAreFatal ? Match.none(Optional.of(cost)) : Match.some(cost);
      case DEPENDS_ON_SENDER, BEYOND_LIMIT, NO_RECORD, SEVERAL_RECORDS, LOOP -> Match.some(cost);
    };
  }

  private Match hosts(SpfBranch branch, Cost cost) {
    if (branch.mechanism().filter(Mechanism.Exists.class::isInstance).isPresent()) {
      return Match.all(cost);
    }
    SpfHosts hosts = branch.hosts();
    boolean any =
        hosts.addresses().stream().anyMatch(address -> ipv4 == (address instanceof Inet4Address));
    if (any || !(hosts.complete() || failuresAreFatal)) {
      return Match.some(cost);
    }
    boolean isVoid = ipv4 ? hosts.ipv4Void() : hosts.ipv6Void();
    return Match.none(isVoid ? cost.withVoid() : Optional.of(cost));
  }

  /** What an include or a redirect leads to. */
  private Results record(Optional<SpfBranch> branch, Cost cost) {
    Optional<SpfTree> tree = branch.flatMap(SpfBranch::tree);
    if (tree.isPresent()) {
      return evaluate(tree.get(), cost);
    }
    Outcome outcome = branch.map(SpfBranch::outcome).orElse(Outcome.BEYOND_LIMIT);
    boolean fatal =
        switch (outcome) {
          case VOID, NO_RECORD, SEVERAL_RECORDS, LOOP, BAD_NAME -> true;
          case FAILED -> failuresAreFatal;
          case FOUND, DEPENDS_ON_SENDER, BEYOND_LIMIT -> false;
        };
    return fatal ? Results.NONE : new Results(Optional.of(cost), Optional.of(cost));
  }
}
