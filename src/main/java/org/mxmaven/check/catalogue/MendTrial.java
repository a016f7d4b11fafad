package org.mxmaven.check.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mxmaven.assess.AskedKeys;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcRule;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.dmarc.DmarcParser;
import org.mxmaven.dns.AddressRecords;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AtHand;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Standing;
import org.mxmaven.spf.SpfParser;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Judges a domain as if a mended record were published. */
final class MendTrial {
  private static final Assessor JUDGE = new Assessor();

  private static final String DKIM = "dkim";

  /** The techniques of which a domain needs none, by what the ids of their checks begin with. */
  private static final Set<String> OPTIONAL = Set.of(DKIM, "mta", "tls", "bimi", "caa");

  private MendTrial() {}

  /**
   * Whether the finding is gone with the mended record in place of the one in DNS, nothing else is
   * found that was not before, and no policy is weaker. What nobody has looked up yet counts
   * against it.
   */
  static boolean holds(Assessment assessment, Finding finding, Mend mend) {
    Optional<Assessment> mended = mended(assessment, finding, mend);
    if (mended.isEmpty() || isWeaker(mended.get().dmarc(), assessment.dmarc())) {
      return false;
    }
    Map<Fault, Integer> left = count(Checks.findings(mended.get()), finding);
    if (left.containsKey(Fault.of(finding))) {
      return false;
    }
    Map<Fault, Integer> before = count(findings(left.keySet(), assessment), finding);
    return left.entrySet().stream()
        .allMatch(found -> found.getValue() <= before.getOrDefault(found.getKey(), 0));
  }

  /** What the checks of some faults find; those of all others cost time for nothing. */
  private static List<Finding> findings(Set<Fault> faults, Assessment assessment) {
    Set<String> ids = faults.stream().map(Fault::check).collect(Collectors.toSet());
    List<Check> checks = Checks.all().stream().filter(check -> ids.contains(check.id())).toList();
    return CheckSelection.only(checks).findings(assessment);
  }

  private static Optional<Assessment> mended(Assessment assessment, Finding finding, Mend mend) {
    Question question = new Question(mend.name(), mend.record().type());
    Optional<Answer> published =
        assessment.evidence().answer(question).flatMap(answer -> published(answer, mend));
    if (published.isEmpty()) {
      return Optional.empty();
    }
    Evidence evidence =
        Evidence.builder().put(question, published.get()).build().with(assessment.evidence());
    Standing<Assessment> standing =
        JUDGE.of(assessment.domain(), leads(assessment, finding)).on(evidence, AtHand.NOTHING);
    return standing instanceof Standing.Done<Assessment> done
        ? Optional.of(done.result())
        : Optional.empty();
  }

  /** What is found about keys counts for a mend of a key only, and is not judged for others. */
  private static Leads leads(Assessment assessment, Finding mended) {
    return family(mended).equals(DKIM)
        ? AskedKeys.again(assessment)
        : AskedKeys.againWithoutKeys(assessment);
  }

  /** The answer with that record replaced; empty if that stands at another name. */
  private static Optional<Answer> published(Answer answer, Mend mend) {
    if (!(answer instanceof Answer.Records found) || !found.aliases().isEmpty()) {
      return Optional.empty();
    }
    List<Record> records = new ArrayList<>(found.records());
    boolean one = records.removeIf(replaced(mend));
    if (!one || records.size() < found.records().size() - 1) {
      return Optional.empty();
    }
    records.add(record(mend, found.records().get(0)));
    return Optional.of(new Answer.Records(records, List.of(), found.source(), found.clashes()));
  }

  /** Which record the mended one takes the place of. */
  private static Predicate<Record> replaced(Mend mend) {
    if (mend.instead().isPresent()) {
      return record -> mend.instead().get().equals(presentation(record));
    }
    byte[] text = ((Mend.Txt) mend.record()).text().joined();
    Predicate<byte[]> alike = SpfParser.isSpf(text) ? SpfParser::isSpf : DmarcParser::isRecord;
    return record -> alike.test(TxtText.of(record).joined());
  }

  private static String presentation(Record record) {
    return record.getType() == Type.TXT
        ? TxtText.of(record).presentation()
        : AddressRecords.rdata(record);
  }

  private static Record record(Mend mend, Record like) {
    try {
      return Record.fromString(
          mend.name(),
          like.getType(),
          like.getDClass(),
          like.getTTL(),
          mend.record().presentation(),
          Name.root);
    } catch (IOException e) {
      throw new IllegalStateException("no record: " + mend.record().presentation(), e);
    }
  }

  private static boolean isWeaker(DmarcAssessment mended, DmarcAssessment before) {
    return isWeaker(mended.rule(), before.rule())
        || isWeaker(mended.subdomain(), before.subdomain())
        || isWeaker(mended.nonexistent(), before.nonexistent());
  }

  private static boolean isWeaker(DmarcRule mended, DmarcRule before) {
    return mended.effective().isWeakerThan(before.effective());
  }

  /**
   * How often there is each of the faults that speak for or against a mend of one. That a domain
   * which sends by its mended record has no DKIM key, say, was its matter before.
   */
  private static Map<Fault, Integer> count(List<Finding> findings, Finding mended) {
    Map<Fault, Integer> count = new HashMap<>();
    for (Finding finding : findings) {
      String family = family(finding);
      if (!OPTIONAL.contains(family) || family.equals(family(mended))) {
        count.merge(Fault.of(finding), 1, Integer::sum);
      }
    }
    return count;
  }

  private static String family(Finding finding) {
    return finding.check().substring(0, finding.check().indexOf('-'));
  }

  /** What a check finds fault with, however many terms it names. */
  private record Fault(String check, Optional<Name> at) {
    static Fault of(Finding finding) {
      return new Fault(finding.check(), finding.subject().name());
    }
  }
}
