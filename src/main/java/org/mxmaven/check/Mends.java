package org.mxmaven.check;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.SpfTree;
import org.mxmaven.dmarc.DmarcMend;
import org.mxmaven.dns.Names;
import org.mxmaven.spf.SpfMend;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;

/** Records of a domain in which something is mended; for the checks whose findings that serves. */
final class Mends {
  private Mends() {}

  /** The SPF record at the name that the finding is about, without what changes nothing. */
  static Optional<Mend> spf(Assessment assessment, Finding finding) {
    return SpfOwnRecords.of(assessment).stream()
        .filter(tree -> Names.text(tree.domain()).equals(finding.subject()))
        .findFirst()
        .flatMap(Mends::spf);
  }

  private static Optional<Mend> spf(SpfTree tree) {
    Set<Term> redundant = new HashSet<>();
    SpfRedundancy.of(tree).terms().forEach(term -> redundant.add(term.term()));
    return SpfMend.of(tree.record(), redundant).map(text -> new Mend(tree.domain(), strings(text)));
  }

  /** The DMARC record that applies, without what receivers ignore. */
  static Optional<Mend> dmarc(Assessment assessment) {
    return assessment
        .dmarc()
        .applied()
        .flatMap(
            applied ->
                DmarcMend.of(applied.found().record())
                    .map(text -> new Mend(applied.location(), strings(text))));
  }

  /** The record with too long a string at the name that the finding is about, split anew. */
  static Optional<Mend> split(Assessment assessment, Finding finding) {
    List<TxtText> spf = tooLong(assessment.spf().records());
    if (Names.text(assessment.domain()).equals(finding.subject())) {
      return only(spf).map(text -> new Mend(assessment.domain(), text.resplit()));
    }
    return assessment
        .dmarc()
        .applied()
        .filter(applied -> Names.text(applied.location()).equals(finding.subject()))
        .map(applied -> new Mend(applied.location(), applied.found().text().resplit()));
  }

  private static List<TxtText> tooLong(List<TxtText> texts) {
    return texts.stream().filter(TxtText::hasTooLongString).toList();
  }

  private static Optional<TxtText> only(List<TxtText> texts) {
    return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
  }

  private static TxtText strings(String oneCharPerByte) {
    return TxtText.of(List.of(oneCharPerByte.getBytes(StandardCharsets.ISO_8859_1))).resplit();
  }
}
