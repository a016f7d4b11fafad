package org.mxmaven.assess.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.Qualifier;
import org.mxmaven.spf.SpfRecord;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/**
 * An SPF record and what it leads to, as a receiver would walk it (RFC 7208 §4.6.4). Immutable; who
 * may send is worked out when it is first asked for.
 */
public final class SpfTree {
  private final Name domain;
  private final TxtText text;
  private final SpfRecord record;
  private final List<SpfBranch> branches;
  private final int lookups;
  private final int voidLookups;
  private final int voidLookupsIpv4;
  private final int voidLookupsIpv6;
  private final boolean complete;
  private final boolean shared;
  private final Optional<SpfReachMemo> memo;
  private volatile @Nullable SpfReach reach;

  /**
   * A record at a name.
   *
   * @param branches one for each term that costs a look-up, in the order of evaluation
   */
  public SpfTree(Name domain, TxtText text, SpfRecord record, List<SpfBranch> branches) {
    this(domain, text, record, branches, Optional.empty());
  }

  /**
   * A record at a name.
   *
   * @param memo remembers who may send by it, for the other domains that include it
   */
  SpfTree(
      Name domain,
      TxtText text,
      SpfRecord record,
      List<SpfBranch> branches,
      Optional<SpfReachMemo> memo) {
    this.memo = memo;
    this.domain = domain;
    this.text = text;
    this.record = record;
    this.branches = List.copyOf(branches);
    int all = 0;
    int voids = 0;
    int voids4 = 0;
    int voids6 = 0;
    boolean whole = true;
    boolean any = false;
    for (SpfBranch branch : this.branches) {
      all += branch.lookups();
      voids += branch.voidLookups();
      Optional<SpfTree> below = branch.tree();
      voids4 += branch.isVoid(true) ? 1 : 0;
      voids6 += branch.isVoid(false) ? 1 : 0;
      voids4 += below.isPresent() ? below.get().voidLookupsIpv4 : 0;
      voids6 += below.isPresent() ? below.get().voidLookupsIpv6 : 0;
      whole &= branch.isComplete();
      any |= SharedSenders.at(branch).isPresent() || (below.isPresent() && below.get().shared);
    }
    this.lookups = all;
    this.voidLookups = voids;
    this.voidLookupsIpv4 = voids4;
    this.voidLookupsIpv6 = voids6;
    this.complete = whole;
    this.shared = any;
  }

  public Name domain() {
    return domain;
  }

  public TxtText text() {
    return text;
  }

  public SpfRecord record() {
    return record;
  }

  /** One for each term that costs a look-up, in the order of evaluation. */
  public List<SpfBranch> branches() {
    return branches;
  }

  /** The look-ups that evaluating all of it costs; each occurrence of a term counts. */
  public int lookups() {
    return lookups;
  }

  /** The look-ups in all of it that find nothing (void look-ups), whoever sends. */
  public int voidLookups() {
    return voidLookups;
  }

  /** The void look-ups for a sender with an IPv4 address: it is A records that a term asks for. */
  public int voidLookupsIpv4() {
    return voidLookupsIpv4;
  }

  /** The void look-ups for a sender with an IPv6 address, as far as AAAA records are known. */
  public int voidLookupsIpv6() {
    return voidLookupsIpv6;
  }

  /** Whether every branch was followed to its end, so that the counts are exact. */
  public boolean isComplete() {
    return complete;
  }

  /** This record and all that it leads to, in the order of evaluation. */
  public Stream<SpfTree> all() {
    List<SpfTree> all = new ArrayList<>();
    collect(all);
    return all.stream();
  }

  private void collect(List<SpfTree> all) {
    all.add(this);
    for (SpfBranch branch : branches) {
      branch.tree().ifPresent(below -> below.collect(all));
    }
  }

  /** Whether any term of it, or of a record that it includes, is there to let somebody pass. */
  boolean namesSenders() {
    for (Term.Directive directive : record.evaluatedDirectives()) {
      boolean include = directive.mechanism() instanceof Mechanism.Include;
      if (!include && directive.qualifier() == Qualifier.PASS) {
        return true;
      }
    }
    for (SpfBranch branch : branches) {
      boolean unknown = branch.leadsToRecord() && branch.tree().isEmpty();
      if (branch.isPass() && (unknown || branch.tree().map(SpfTree::namesSenders).orElse(false))) {
        return true;
      }
    }
    return false;
  }

  /** Who may send by this record. */
  public SpfReach reach() {
    SpfReach known = reach;
    if (known == null) {
      known = memo.isPresent() ? memo.get().of(this) : SpfReach.of(this);
      reach = known;
    }
    return known;
  }

  /** Who may send by this record, but for those who may through {@link SharedSenders}. */
  public SpfReach ownReach() {
    return shared ? SpfReach.of(this, SpfReach.Terms.NOT_SHARED) : reach();
  }

  /**
   * A term that costs a look-up.
   *
   * @param target the name that it looks up, if that does not depend on the sender
   * @param tree the record that it leads to, for an include or redirect
   * @param hosts what it leads to, for an {@code a} or {@code mx}
   */
  public record SpfBranch(
      Term term, Optional<Name> target, Outcome outcome, Optional<SpfTree> tree, SpfHosts hosts) {

    /** A term that leads to no hosts. */
    public SpfBranch(Term term, Optional<Name> target, Outcome outcome, Optional<SpfTree> tree) {
      this(term, target, outcome, tree, SpfHosts.NONE);
    }

    /** What came of looking the term up. */
    public enum Outcome {
      /** It was found. */
      FOUND,
      /** There is nothing of the kind: a void look-up. */
      VOID,
      /** An include or redirect to a name that has text, but no SPF record. */
      NO_RECORD,
      /** An include or redirect to a name with several SPF records. */
      SEVERAL_RECORDS,
      /** An include or redirect that leads back to where it came from. */
      LOOP,
      /** What it looks up depends on the sender. */
      DEPENDS_ON_SENDER,
      /**
       * Neither this term nor any after it was followed: the tree is far over the limit already.
       */
      BEYOND_LIMIT,
      /** The expanded name is no domain name. */
      BAD_NAME,
      FAILED
    }

    /** The look-ups of this term and of all below it. */
    public int lookups() {
      return 1 + (tree.isPresent() ? tree.get().lookups() : 0);
    }

    /** The void look-ups of this term and of all below it. */
    public int voidLookups() {
      return (outcome == Outcome.VOID ? 1 : 0) + (tree.isPresent() ? tree.get().voidLookups() : 0);
    }

    /**
     * Whether a sender meets a void look-up at this term itself.
     *
     * @param ipv4 whether the sender's address is IPv4, and not IPv6
     */
    public boolean isVoid(boolean ipv4) {
      return outcome == Outcome.VOID || (ipv4 ? hosts.ipv4Void() : hosts.ipv6Void());
    }

    /** The addresses that the term matches, whatever it then says of them. */
    public SpfReach reach() {
      return SpfReach.of(this, SpfReach.Terms.ALL);
    }

    /** Whether it is an {@code mx} with more hosts than are allowed, which is a permerror. */
    public boolean hasTooManyHosts() {
      return hosts.exchangers() > SpfAssessment.MAX_MX_HOSTS;
    }

    private boolean isComplete() {
      boolean followed =
          switch (outcome) {
            case FAILED, BEYOND_LIMIT -> false;
            case DEPENDS_ON_SENDER -> !leadsToRecord();
            case FOUND, VOID, NO_RECORD, SEVERAL_RECORDS, LOOP, BAD_NAME -> true;
          };
      return followed && (tree.isEmpty() || tree.get().isComplete());
    }

    /** The mechanism, unless the term is a redirect. */
    public Optional<Mechanism> mechanism() {
      return term instanceof Term.Directive directive
          ? Optional.of(directive.mechanism())
          : Optional.empty();
    }

    /** Whether the term is an include. */
    public boolean isInclude() {
      return term instanceof Term.Directive directive
          && directive.mechanism() instanceof Mechanism.Include;
    }

    /** Whether a sender that the term matches passes; of a redirect, whether it may. */
    public boolean isPass() {
      return !(term instanceof Term.Directive directive) || directive.qualifier() == Qualifier.PASS;
    }

    /** Whether the term is an include or a redirect. */
    boolean leadsToRecord() {
      return term instanceof Term.Redirect || isInclude();
    }
  }
}
