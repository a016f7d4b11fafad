package org.mxmaven.report.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mxmaven.assess.spf.SharedSenders;
import org.mxmaven.assess.spf.SpfReach;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.dns.Names;
import org.mxmaven.report.Page;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.Qualifier;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;

/** Who may send by an SPF record: how many, by which of its terms most, and which services. */
public final class SendersText {
  private static final String INDENT = "  ";
  private static final int MOST_TERMS = 3;

  /** Narrower ranges are no news. */
  private static final int WIDE = 24;

  private final Page page;

  SendersText(Page page) {
    this.page = page;
  }

  /** A range that a term names, in the record of a domain. */
  private record TermRange(Term term, SpfTree holder, int prefix) {}

  void print(SpfTree tree) {
    page.prose(INDENT, "May send: " + ReachText.of(tree.reach()));
    more(tree).forEach(line -> page.data(INDENT, line));
  }

  /** Lines on the widest terms and on the services that others share, where there are any. */
  public static List<String> more(SpfTree tree) {
    List<String> lines = new ArrayList<>();
    List<TermRange> ranges = new ArrayList<>();
    tree.all().forEach(each -> collect(each, ranges));
    String widest =
        ranges.stream()
            .sorted(Comparator.comparingInt(TermRange::prefix))
            .map(range -> text(range, tree))
            .distinct()
            .limit(MOST_TERMS)
            .collect(Collectors.joining(", "));
    if (!widest.isEmpty()) {
      lines.add("Widest: " + widest);
    }
    Map<String, SpfBranch> shared = SharedSenders.of(tree);
    if (!shared.isEmpty()) {
      String services =
          shared.entrySet().stream()
              .map(service -> service.getKey() + size(service.getValue()))
              .collect(Collectors.joining(", "));
      lines.add("Shared with every customer of: " + services);
    }
    return lines;
  }

  private static void collect(SpfTree tree, List<TermRange> ranges) {
    for (Term.Directive term : tree.record().evaluatedDirectives()) {
      if (term.qualifier() == Qualifier.PASS
          && term.mechanism() instanceof Mechanism.Ip4 ip4
          && ip4.network().length() < WIDE) {
        ranges.add(new TermRange(term, tree, ip4.network().length()));
      }
    }
  }

  private static String text(TermRange range, SpfTree root) {
    String where = range.holder() == root ? "" : " of " + Names.text(range.holder().domain());
    return TxtText.decode(range.term().text()) + where;
  }

  private static String size(SpfBranch branch) {
    SpfReach reach = branch.reach();
    return reach.addresses().isEmpty() ? "" : " (" + ReachText.of(reach) + ")";
  }
}
