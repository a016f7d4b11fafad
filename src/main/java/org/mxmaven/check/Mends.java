package org.mxmaven.check;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.SpfTree;
import org.mxmaven.check.SpfRedundancy.Redundant;
import org.mxmaven.dmarc.DmarcMend;
import org.mxmaven.dns.Names;
import org.mxmaven.spf.SpfMend;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;

/**
 * Records of a domain in which something is mended; for the checks whose findings that serves. Each
 * is tried first: it is there only if with it the finding is gone and no other is new.
 */
final class Mends {
  private Mends() {}

  /** The SPF record at the name that the finding is about, as it was meant. */
  static Optional<Mend> spf(Assessment assessment, Finding finding) {
    return SpfOwnRecords.of(assessment).stream()
        .filter(tree -> Names.text(tree.domain()).equals(finding.subject()))
        .findFirst()
        .flatMap(Mends::spf)
        .filter(mend -> MendTrial.holds(assessment, finding, mend));
  }

  private static Optional<Mend> spf(SpfTree tree) {
    Set<Term> redundant = new HashSet<>();
    for (Redundant one : SpfRedundancy.of(tree).terms()) {
      // Of two that contradict each other, only the owner knows which one was meant.
      if (one.term().qualifier() == one.earlier().qualifier()) {
        redundant.add(one.term());
      }
    }
    return SpfMend.of(tree.record(), redundant).map(text -> new Mend(tree.domain(), strings(text)));
  }

  /** The DMARC record that applies, as it was meant. */
  static Optional<Mend> dmarc(Assessment assessment, Finding finding) {
    return assessment
        .dmarc()
        .applied()
        .flatMap(
            applied ->
                DmarcMend.of(applied.found().record())
                    .map(text -> new Mend(applied.location(), strings(text))))
        .filter(mend -> MendTrial.holds(assessment, finding, mend));
  }

  /** The record with too long a string at the name that the finding is about, split anew. */
  static Optional<Mend> split(Assessment assessment, Finding finding) {
    return PolicyText.of(assessment).stream()
        .filter(policy -> policy.text().hasTooLongString())
        .filter(policy -> policy.place().equals(finding.subject()))
        .map(policy -> new Mend(policy.name(), policy.text().resplit()))
        .filter(mend -> MendTrial.holds(assessment, finding, mend))
        .findFirst();
  }

  private static TxtText strings(String oneCharPerByte) {
    return TxtText.of(List.of(oneCharPerByte.getBytes(StandardCharsets.ISO_8859_1))).resplit();
  }
}
