package org.mxmaven.check.spf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SharedSenders;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.dns.Names;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;

/** A term of SPF that lets a huge range of addresses send. */
public final class SpfWideRange extends Check {
  private static final int HUGE = 8;
  private static final int WIDE_IPV4 = 16;
  private static final int WIDE_IPV6 = 32;
  private static final int MOST_NAMED = 3;

  public SpfWideRange() {
    super(
        "spf-wide-range",
        Severity.HIGH,
        "SPF lets a huge range of addresses send",
        "Nobody has that many mail servers: most machines in the range belong to others, and each"
            + " of them can pass SPF as this domain. A range of /8 or wider is high, one of /16 or"
            + " wider, or /32 with IPv6, is medium. Ranges of services that are known to send for"
            + " many are left out here: their includes are listed as shared senders.",
        "Narrow the range to the machines that send, or replace it by the include of the service"
            + " that sends. If it came in by an include, ask whoever runs that.",
        "RFC 7208 §11.1, §5.6",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.0.0/8 -all\""),
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.0/28 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.spf().tree().stream().flatMap(this::findings);
  }

  private Stream<Finding> findings(SpfTree root) {
    Map<String, Wide> bySource = new LinkedHashMap<>();
    SpfRanges.walk(
        root,
        branch -> SharedSenders.at(branch).isEmpty(),
        (source, tree, term, prefix, ipv4) -> {
          if (prefix <= (ipv4 ? WIDE_IPV4 : WIDE_IPV6)) {
            bySource
                .computeIfAbsent(key(source, tree, term), key -> new Wide(source, tree))
                .add(tree, term, prefix, ipv4);
          }
        });
    return bySource.values().stream()
        .map(wide -> new Finding(id(), wide.severity(), wide.subject(), wide.message()));
  }

  /** Own terms are told one by one, those of an include together. */
  private static String key(Optional<SpfBranch> source, SpfTree tree, Term term) {
    return source
        .map(branch -> branch.term().text())
        .orElseGet(() -> Names.text(tree.domain()) + ' ' + term.text());
  }

  /** The wide ranges of one source. */
  private static final class Wide {
    private final Optional<SpfBranch> source;
    private final SpfTree holder;
    private final List<String> terms = new ArrayList<>();
    private int prefix = Integer.MAX_VALUE;

    Wide(Optional<SpfBranch> source, SpfTree holder) {
      this.source = source;
      this.holder = holder;
    }

    void add(SpfTree tree, Term term, int length, boolean ipv4) {
      prefix = Math.min(prefix, length);
      if (terms.size() > MOST_NAMED) {
        return;
      }
      String where = source.isPresent() ? " in the record of " + Names.text(tree.domain()) : "";
      String text =
          "\"%s\" (%s)%s".formatted(TxtText.excerpt(term.text()), size(length, ipv4), where);
      if (!terms.contains(text)) {
        terms.add(terms.size() < MOST_NAMED ? text : "and more");
      }
    }

    Severity severity() {
      return prefix <= HUGE ? Severity.HIGH : Severity.MEDIUM;
    }

    String subject() {
      return source
          .flatMap(SpfBranch::target)
          .map(Names::text)
          .orElseGet(() -> Names.text(holder.domain()));
    }

    String message() {
      String ranges = String.join(", ", terms);
      return source
          .map(
              include ->
                  "\"%s\" lets huge ranges send: %s."
                      .formatted(TxtText.excerpt(include.term().text()), ranges))
          .orElseGet(() -> ranges + " lets a huge range send.");
    }

    private static String size(int length, boolean ipv4) {
      return ipv4
          ? String.format(Locale.ROOT, "%,d addresses", 1L << (32 - length))
          : "an IPv6 network of /" + length;
    }
  }
}
