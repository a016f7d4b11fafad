package org.mxmaven.check.spf;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;
import org.mxmaven.assess.spf.SpfHosts;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.Qualifier;
import org.mxmaven.spf.SpfRecord;
import org.mxmaven.spf.Term;

/** Walks the ranges that the terms of an SPF record let pass, term by term. */
final class SpfRanges {
  private SpfRanges() {}

  /** Takes ranges. */
  interface Visitor {
    /**
     * A range that a term lets pass.
     *
     * @param source the include of the domain's own record that it came in by, if it did
     * @param tree the record that holds the term
     * @param prefix the range's length in bits
     */
    void visit(
        Optional<SpfBranch> source, SpfTree tree, Term.Directive term, int prefix, boolean ipv4);
  }

  /** Answers whether to follow an include or redirect. */
  interface Follow {
    boolean into(SpfBranch branch);
  }

  /** Visits the ranges of every term that lets somebody pass. */
  static void walk(SpfTree tree, Follow follow, Visitor visitor) {
    walk(tree, Optional.empty(), follow, visitor);
  }

  /** How many IPv4 addresses the ranges come to if none overlap. */
  static long mostIpv4(SpfTree tree) {
    long[] sum = new long[1];
    walk(
        tree,
        branch -> true,
        (source, holder, term, prefix, ipv4) -> sum[0] += ipv4 ? 1L << (32 - prefix) : 0);
    return sum[0];
  }

  private static void walk(
      SpfTree tree, Optional<SpfBranch> source, Follow follow, Visitor visitor) {
    SpfRecord record = tree.record();
    if (!record.problems().isEmpty()) {
      return;
    }
    for (Term.Directive term : record.evaluatedDirectives()) {
      if (term.qualifier() == Qualifier.PASS) {
        if (term.mechanism() instanceof Mechanism.Ip4 ip4) {
          visitor.visit(source, tree, term, ip4.network().length(), true);
        } else if (term.mechanism() instanceof Mechanism.Ip6 ip6) {
          visitor.visit(source, tree, term, ip6.network().length(), false);
        }
      }
    }
    for (SpfBranch branch : tree.branches()) {
      if (!branch.isPass()) {
        continue;
      }
      if (branch.term() instanceof Term.Directive term) {
        visitHosts(source, tree, branch, term, visitor);
      }
      if (branch.tree().isPresent() && follow.into(branch)) {
        Optional<SpfBranch> below =
            source.isPresent() || !branch.isInclude() ? source : Optional.of(branch);
        walk(branch.tree().get(), below, follow, visitor);
      }
    }
  }

  private static void visitHosts(
      Optional<SpfBranch> source,
      SpfTree tree,
      SpfBranch branch,
      Term.Directive term,
      Visitor visitor) {
    SpfHosts hosts = branch.hosts();
    int prefix4 = 32;
    int prefix6 = 128;
    if (term.mechanism() instanceof Mechanism.A a) {
      prefix4 = a.prefix4();
      prefix6 = a.prefix6();
    } else if (term.mechanism() instanceof Mechanism.Mx mx) {
      prefix4 = mx.prefix4();
      prefix6 = mx.prefix6();
    }
    for (InetAddress address : hosts.addresses()) {
      boolean ipv4 = !(address instanceof Inet6Address);
      visitor.visit(source, tree, term, ipv4 ? prefix4 : prefix6, ipv4);
    }
  }
}
