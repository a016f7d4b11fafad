package org.mxmaven.check.spf;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.assess.spf.SpfTree.SpfBranch.Outcome;
import org.mxmaven.dns.Names;
import org.mxmaven.txt.TxtText;

/**
 * A term of SPF that looks up something in vain (RFC 7208 §4.6.4).
 *
 * @param term as a finding shows it
 * @param holder the name at which the record with the term stands
 */
record VoidTerm(String term, String holder) {

  /**
   * The first of them in a record and all that it includes, each once.
   *
   * @param ipv4 whether the sender's address is IPv4, and not IPv6
   * @param most how many to give at most
   */
  static List<VoidTerm> of(SpfTree root, boolean ipv4, int most) {
    return root.all()
        .flatMap(tree -> tree.branches().stream().map(branch -> of(tree, branch, ipv4)))
        .flatMap(Optional::stream)
        .distinct()
        .limit(most)
        .toList();
  }

  private static Optional<VoidTerm> of(SpfTree tree, SpfBranch branch, boolean ipv4) {
    boolean missing = ipv4 ? branch.hosts().ipv4Void() : branch.hosts().ipv6Void();
    return branch.outcome() == Outcome.VOID || missing
        ? Optional.of(
            new VoidTerm(TxtText.excerpt(branch.term().text()), Names.text(tree.domain())))
        : Optional.empty();
  }
}
