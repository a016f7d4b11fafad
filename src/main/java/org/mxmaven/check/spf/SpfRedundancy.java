package org.mxmaven.check.spf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.Qualifier;
import org.mxmaven.spf.SpfRecord;
import org.mxmaven.spf.Term;

/** The terms of an SPF record that can go without any change to who may send. */
final class SpfRedundancy {
  private final SpfRecord record;
  private final Map<Network, Term.Directive> networks = new HashMap<>();
  private final Map<String, Term.Directive> others = new HashMap<>();
  private final List<SpfBranch> includes = new ArrayList<>();
  private final List<Redundant> found = new ArrayList<>();
  private long prefixes4;
  private boolean has6;

  private SpfRedundancy(SpfRecord record) {
    this.record = record;
  }

  /**
   * A term that a receiver never gets to, or that changes nothing.
   *
   * @param earlier the term that decides before it
   * @param same whether it says just the same, or else is a part of the earlier
   */
  record Redundant(Term.Directive term, Term.Directive earlier, boolean same) {}

  private record Network(long high, long low, int prefix, boolean ipv4) {}

  /** What is redundant in a record; a malformed one has other worries. */
  static SpfRedundancy of(SpfTree tree) {
    SpfRedundancy redundancy = new SpfRedundancy(tree.record());
    if (tree.record().problems().isEmpty()) {
      redundancy.search(tree);
    }
    return redundancy;
  }

  List<Redundant> terms() {
    return found;
  }

  private void search(SpfTree tree) {
    int next = 0;
    for (Term.Directive term : record.evaluatedDirectives()) {
      Mechanism mechanism = term.mechanism();
      Optional<SpfBranch> branch = Optional.empty();
      if (mechanism.costsLookup() && next < tree.branches().size()) {
        branch = Optional.of(tree.branches().get(next++));
      }
      if (mechanism instanceof Mechanism.Ip4 ip4) {
        int bits = ByteBuffer.wrap(ip4.address().getAddress()).getInt();
        network(term, Integer.toUnsignedLong(bits), 0, ip4.prefix(), true);
      } else if (mechanism instanceof Mechanism.Ip6 ip6) {
        ByteBuffer bytes = ByteBuffer.wrap(ip6.address().getAddress());
        network(term, bytes.getLong(), bytes.getLong(), ip6.prefix(), false);
      } else if (!(mechanism instanceof Mechanism.All)) {
        other(term, branch);
      }
    }
  }

  private void network(Term.Directive term, long high, long low, int prefix, boolean ipv4) {
    for (int wider = 0; wider <= prefix; wider++) {
      boolean possible = ipv4 ? (prefixes4 >>> wider & 1) == 1 : has6;
      Term.@Nullable Directive earlier =
          possible ? networks.get(key(high, low, wider, ipv4)) : null;
      if (earlier != null) {
        note(term, earlier, wider == prefix);
        return;
      }
    }
    networks.put(key(high, low, prefix, ipv4), term);
    prefixes4 |= ipv4 ? 1L << prefix : 0;
    has6 |= !ipv4;
  }

  private static Network key(long high, long low, int prefix, boolean ipv4) {
    if (ipv4) {
      return new Network(high & (-1L << (32 - prefix)), 0, prefix, true);
    }
    long first = prefix == 0 ? 0 : prefix >= 64 ? high : high & (-1L << (64 - prefix));
    long second = prefix <= 64 ? 0 : low & (-1L << (128 - prefix));
    return new Network(first, second, prefix, false);
  }

  private void other(Term.Directive term, Optional<SpfBranch> branch) {
    // A macro's letter has a case (RFC 7208 §7.3); names and mechanisms have none.
    boolean macros = term.text().indexOf('%') >= 0;
    String text = macros ? term.text() : term.text().toLowerCase(Locale.ROOT);
    boolean signed = text.charAt(0) == term.qualifier().sign();
    Term.@Nullable Directive earlier = others.putIfAbsent(signed ? text.substring(1) : text, term);
    if (earlier != null) {
      note(term, earlier, true);
    } else if (branch.isPresent() && branch.get().isInclude() && branch.get().isPass()) {
      contained(term, branch.get());
    }
  }

  /** An include of a record that an earlier include leads to already. */
  private void contained(Term.Directive term, SpfBranch include) {
    if (include.tree().isPresent()) {
      for (SpfBranch earlier : includes) {
        if (leadsTo(earlier.tree().orElseThrow(), include.tree().get())) {
          note(term, (Term.Directive) earlier.term(), false);
          return;
        }
      }
      includes.add(include);
    }
  }

  /** Whether all that passes the one passes the other: by includes with nothing against it. */
  private static boolean leadsTo(SpfTree from, SpfTree to) {
    if (from.domain().equals(to.domain())) {
      return true;
    }
    if (!from.record().problems().isEmpty()) {
      return false;
    }
    for (Term.Directive term : from.record().evaluatedDirectives()) {
      if (term.qualifier() != Qualifier.PASS && !(term.mechanism() instanceof Mechanism.All)) {
        return false;
      }
    }
    for (SpfBranch branch : from.branches()) {
      if (branch.tree().isPresent() && leadsTo(branch.tree().get(), to)) {
        return true;
      }
    }
    return false;
  }

  private void note(Term.Directive term, Term.Directive earlier, boolean alike) {
    boolean same = alike && earlier.qualifier() == term.qualifier();
    found.add(new Redundant(term, earlier, same));
  }
}
