package org.mxmaven.check.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Subject;
import org.mxmaven.dns.Names;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;

/**
 * The wide ranges that came in by one include of the domain's own record, or by one term without
 * any include: as arguments of a finding, and in words.
 */
final class SpfWideRanges {
  private static final int MOST_NAMED = 3;
  private static final String INCLUDE = "include";
  private static final String TERMS = "terms";
  private static final String HOLDERS = "holders";
  private static final String NETWORKS = "networks";
  private static final String CUT = "cut";
  private static final String IPV4 = "ipv4/";

  private final List<Range> ranges = new ArrayList<>(1);
  private Optional<SpfBranch> source = Optional.empty();
  private int widest = Integer.MAX_VALUE;
  private boolean more;

  private record Range(SpfTree holder, String term, String network) {
    boolean isAs(Range other) {
      return term.equals(other.term)
          && network.equals(other.network)
          && holder.domain().equals(other.holder.domain());
    }
  }

  /** Own terms are told one by one, those of an include together. */
  static String key(Optional<SpfBranch> source, SpfTree tree, Term term) {
    return source
        .map(branch -> branch.term().text())
        .orElseGet(() -> Names.text(tree.domain()) + ' ' + term.text());
  }

  /** Adds a range; all have the same source. */
  void add(Optional<SpfBranch> include, SpfTree holder, Term term, int prefix, boolean ipv4) {
    source = include;
    widest = Math.min(widest, prefix);
    if (more) {
      return;
    }
    String network = (ipv4 ? IPV4 : "ipv6/") + prefix;
    Range range = new Range(holder, TxtText.excerpt(term.text()), network);
    if (ranges.stream().noneMatch(range::isAs)) {
      more = ranges.size() == MOST_NAMED;
      if (!more) {
        ranges.add(range);
      }
    }
  }

  /** The shortest prefix in bits. */
  int widest() {
    return widest;
  }

  /** The name that an include leads to, or else the term. */
  Subject subject() {
    if (source.isEmpty()) {
      return Subject.term(ranges.get(0).holder().domain(), ranges.get(0).term());
    }
    return Subject.domain(source.get().target().orElseGet(() -> ranges.get(0).holder().domain()));
  }

  Arguments arguments() {
    Arguments networks =
        Arguments.none().and(NETWORKS, ranges.stream().map(Range::network).toList());
    return source
        .map(
            branch ->
                Arguments.none()
                    .identifying(INCLUDE, TxtText.excerpt(branch.term().text()))
                    .and(TERMS, ranges.stream().map(Range::term).toList())
                    .and(networks)
                    .and(HOLDERS, ranges.stream().map(SpfWideRanges::holder).toList())
                    .and(CUT, more))
        .orElse(networks);
  }

  private static String holder(Range range) {
    return Names.text(range.holder().domain());
  }

  static String sentence(Arguments arguments) {
    List<String> texts = new ArrayList<>();
    List<String> networks = arguments.texts(NETWORKS);
    if (!arguments.has(INCLUDE)) {
      networks.forEach(network -> texts.add(range(arguments.text("term"), network)));
      return String.join(", ", texts) + " lets a huge range send.";
    }
    for (int i = 0; i < networks.size(); i++) {
      texts.add(
          "%s in the record of %s"
              .formatted(
                  range(arguments.texts(TERMS).get(i), networks.get(i)),
                  arguments.texts(HOLDERS).get(i)));
    }
    if (arguments.flag(CUT)) {
      texts.add("and more");
    }
    return "\"%s\" lets huge ranges send: %s."
        .formatted(arguments.text(INCLUDE), String.join(", ", texts));
  }

  private static String range(String term, String network) {
    int prefix = Integer.parseInt(network.substring(network.indexOf('/') + 1));
    String size =
        network.startsWith(IPV4)
            ? String.format(Locale.ROOT, "%,d addresses", 1L << (32 - prefix))
            : "an IPv6 network of /" + prefix;
    return "\"%s\" (%s)".formatted(term, size);
  }
}
