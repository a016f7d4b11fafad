package org.mxmaven.assess.spf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.dns.Names;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/**
 * Why receivers answer permerror to an SPF record, a sentence each, none twice (RFC 7208 §2.6.7).
 */
final class SpfErrors {
  private final Set<String> errors = new LinkedHashSet<>();

  private SpfErrors() {}

  public static List<String> of(SpfTree tree) {
    SpfErrors all = new SpfErrors();
    tree.all().forEach(each -> all.collect(each, tree.domain()));
    String atLeast = tree.isComplete() ? "" : "at least ";
    if (tree.lookups() > SpfAssessment.MAX_LOOKUPS) {
      all.errors.add(
          "%s%d DNS look-ups, more than the %d allowed (RFC 7208 §4.6.4)"
              .formatted(atLeast, tree.lookups(), SpfAssessment.MAX_LOOKUPS));
    }
    // A receiver asks for the sender's kind of address only, and most senders have IPv4.
    if (tree.voidLookupsIpv4() > SpfAssessment.MAX_VOID_LOOKUPS) {
      all.errors.add(
          "%s%d DNS look-ups that find nothing, more than the %d allowed (RFC 7208 §4.6.4)"
              .formatted(atLeast, tree.voidLookupsIpv4(), SpfAssessment.MAX_VOID_LOOKUPS));
    }
    return List.copyOf(all.errors);
  }

  /** The errors of one record; those of another than the root's say whose. */
  private void collect(SpfTree tree, Name root) {
    String where = tree.domain().equals(root) ? "" : Names.text(tree.domain()) + ": ";
    SyntaxErrors.of(tree.record()).forEach(error -> errors.add(where + error));
    for (SpfBranch branch : tree.branches()) {
      String what = what(branch);
      if (!what.isEmpty()) {
        errors.add(where + what);
      }
    }
  }

  private static String what(SpfBranch branch) {
    if (branch.hasTooManyHosts()) {
      return "\"%s\" leads to %d mail hosts, more than the %d allowed (RFC 7208 §4.6.4)"
          .formatted(
              TxtText.excerpt(branch.term().text()),
              branch.hosts().exchangers(),
              SpfAssessment.MAX_MX_HOSTS);
    }
    boolean redirect = branch.term() instanceof Term.Redirect;
    if (!redirect && !branch.isInclude()) {
      return "";
    }
    String what =
        switch (branch.outcome()) {
          case VOID, NO_RECORD -> "leads to no SPF record";
          case SEVERAL_RECORDS -> "leads to several SPF records, of which none counts";
          case LOOP -> "leads back to where it came from";
          case BAD_NAME -> "leads to no valid domain name";
          case FOUND, DEPENDS_ON_SENDER, BEYOND_LIMIT, FAILED -> "";
        };
    return what.isEmpty()
        ? ""
        : "\"%s\" %s (RFC 7208 §%s)"
            .formatted(TxtText.excerpt(branch.term().text()), what, redirect ? "6.1" : "5.2");
  }
}
