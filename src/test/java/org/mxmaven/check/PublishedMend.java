package org.mxmaven.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.assess.Spoofable;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.check.catalogue.Mends;
import org.mxmaven.dmarc.DmarcParser;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dmarc.ReportAddress;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.spf.SpfParser;
import org.mxmaven.testing.World;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * What must hold of a record to publish: with it in place of the one in DNS the finding is gone, no
 * other is new, nothing that the owner wrote is lost, and there is nothing more to mend. It looks
 * at what receivers read and, apart from any parser, at the words of the text.
 */
public final class PublishedMend {
  private static final Assessor JUDGE = new Assessor();

  private final World world;
  private final Name domain;
  private final Assessment before;
  private final List<Finding> findings;
  private final Map<String, Assessment> published = new HashMap<>();

  public PublishedMend(World world, String domain) {
    this.world = world;
    this.domain = Names.of(domain);
    this.before = assess(world);
    this.findings = Checks.findings(before);
  }

  private Assessment assess(World of) {
    return of.decide(JUDGE.of(domain, of.leads()));
  }

  /** Tries every mend that the domain's findings offer, and says how many there are. */
  public int checkAll() {
    int mends = 0;
    for (Finding finding : findings) {
      Optional<Mend> mend = mend(before, finding);
      if (mend.isPresent()) {
        mends++;
        check(finding, mend.get());
      }
    }
    return mends;
  }

  private static Optional<Mend> mend(Assessment assessment, Finding finding) {
    return Mends.of(assessment, finding);
  }

  private void check(Finding finding, Mend mend) {
    if (mend.instead().isPresent()) {
      checkFurther(finding, mend);
      return;
    }
    byte[] old = replaced(mend);
    String shown = mend.record().presentation();
    Assessment after =
        published.computeIfAbsent(
            mend.name() + shown, key -> assess(world.with(mend.name(), texts(mend))));
    try {
      require(text(mend).longestString() <= TxtText.MAX_STRING_BYTES, "its strings fit");
      List<Finding> found = Checks.findings(after);
      findings(finding, found);
      verdicts(after);
      senders(after);
      words(new String(old, ISO_8859_1), new String(text(mend).joined(), ISO_8859_1), after);
      again(finding, mend, after, found);
    } catch (AssertionError e) {
      throw new AssertionError(
          "%s of %s: %s mended to %s: %s"
              .formatted(
                  finding.check(),
                  finding.subject().text(),
                  TxtText.of(List.of(old)).presentation(),
                  shown,
                  e.getMessage()),
          e);
    }
  }

  /** Of a record of another technique: what was meant the tables of its mender tell. */
  private void checkFurther(Finding finding, Mend mend) {
    Assessment after =
        published.computeIfAbsent(
            mend.name() + mend.record().presentation(), key -> assess(world.with(records(mend))));
    List<Finding> found = Checks.findings(after);
    try {
      findings(finding, found);
      verdicts(after);
      again(finding, mend, after, found);
    } catch (AssertionError e) {
      throw new AssertionError(
          "%s of %s: %s mended to %s: %s"
              .formatted(
                  finding.check(),
                  finding.subject().text(),
                  mend.instead().orElseThrow(),
                  mend.record().presentation(),
                  e.getMessage()),
          e);
    }
  }

  /** The records of its type at the name, as a zone file writes them, with the mended one. */
  private List<Record> records(Mend mend) {
    Question question = new Question(mend.name(), mend.record().type());
    List<Record> records = new ArrayList<>();
    for (Record record : ((Answer.Records) world.ask(question).join()).records()) {
      boolean replaced = presentation(record).equals(mend.instead().orElseThrow());
      records.add(replaced ? record(mend, record.getTTL()) : record);
    }
    require(
        records.stream()
            .map(PublishedMend::presentation)
            .toList()
            .contains(mend.record().presentation()),
        "the record to replace is there");
    return records;
  }

  private static Record record(Mend mend, long ttl) {
    try {
      return Record.fromString(
          mend.name(),
          mend.record().type(),
          DClass.IN,
          ttl,
          mend.record().presentation(),
          Name.root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String presentation(Record record) {
    return record.getType() == Type.TXT
        ? TxtText.of(record).presentation()
        : record.rdataToString();
  }

  private static TxtText text(Mend mend) {
    return ((Mend.Txt) mend.record()).text();
  }

  /** The texts at the name with the mended record among them. */
  private List<TxtText> texts(Mend mend) {
    List<TxtText> texts = new ArrayList<>(List.of(text(mend)));
    at(mend.name()).stream().filter(text -> !isAlike(text, mend)).forEach(texts::add);
    return texts;
  }

  private byte[] replaced(Mend mend) {
    List<TxtText> alike = at(mend.name()).stream().filter(text -> isAlike(text, mend)).toList();
    require(alike.size() == 1, "there is one record to replace");
    return alike.get(0).joined();
  }

  private List<TxtText> at(Name name) {
    Answer.Records found = (Answer.Records) world.ask(Question.txt(name)).join();
    return found.records().stream().map(TxtText::of).toList();
  }

  private static boolean isAlike(TxtText text, Mend mend) {
    boolean spf = SpfParser.isSpf(text(mend).joined());
    return spf ? SpfParser.isSpf(text.joined()) : DmarcParser.isRecord(text.joined());
  }

  private void findings(Finding mended, List<Finding> after) {
    List<Fault> left = new ArrayList<>(faults(findings, mended));
    List<Fault> found = faults(after, mended);
    require(!found.contains(Fault.of(mended)), "the finding is gone");
    found.forEach(fault -> require(left.remove(fault), "no other is new: " + fault));
  }

  /** What a check finds fault with. */
  private record Fault(String check, Optional<Name> at) {
    static Fault of(Finding finding) {
      return new Fault(finding.check(), finding.subject().name());
    }
  }

  /** Without those of other techniques that no domain must have: they come and go with mail. */
  private static List<Fault> faults(List<Finding> findings, Finding mended) {
    return findings.stream()
        .filter(
            finding ->
                family(finding).equals(family(mended))
                    || !FalseAlarmsTest.OPTIONAL.contains(family(finding)))
        .map(Fault::of)
        .toList();
  }

  static String family(Finding finding) {
    return finding.check().replaceFirst("-.*", "");
  }

  private void verdicts(Assessment after) {
    require(policies(after, policies(before)), "the policies are no weaker");
    require(addresses(after).containsAll(addresses(before)), "reports go to no fewer addresses");
    require(spoofables(after, spoofables(before)), "it is no easier to spoof");
  }

  private static List<Integer> policies(Assessment assessment) {
    return List.of(
        strength(assessment.dmarc().rule().effective()),
        strength(assessment.dmarc().subdomain().effective()),
        strength(assessment.dmarc().nonexistent().effective()));
  }

  private static boolean policies(Assessment after, List<Integer> before) {
    return noLess(policies(after), before);
  }

  private static boolean noLess(List<Integer> after, List<Integer> before) {
    for (int i = 0; i < after.size(); i++) {
      if (after.get(i) < before.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static int strength(DmarcPolicy policy) {
    return policy == DmarcPolicy.REJECT ? 2 : policy == DmarcPolicy.QUARANTINE ? 1 : 0;
  }

  private static List<Integer> spoofables(Assessment assessment) {
    return List.of(
        safety(assessment.spoofability().domain().verdict()),
        safety(assessment.spoofability().subdomain().verdict()),
        safety(assessment.spoofability().nonexistent().verdict()));
  }

  private static boolean spoofables(Assessment after, List<Integer> before) {
    return noLess(spoofables(after), before);
  }

  private static int safety(Spoofable verdict) {
    return verdict == Spoofable.NO ? 2 : verdict == Spoofable.PARTLY ? 1 : 0;
  }

  private static Set<String> addresses(Assessment assessment) {
    Set<String> addresses = new HashSet<>();
    assessment
        .dmarc()
        .applied()
        .ifPresent(
            applied -> {
              for (String tag : List.of("rua", "ruf")) {
                DmarcRecord record = applied.found().record();
                record.addresses(tag).stream()
                    .filter(ReportAddress::isValid)
                    .forEach(address -> addresses.add(tag + ' ' + address.text()));
              }
            });
    return addresses;
  }

  private void senders(Assessment after) {
    SpfAssessment old = before.spf();
    if (old.tree().isPresent() && old.tree().get().record().problems().isEmpty()) {
      SpfTree tree = after.spf().tree().orElseThrow();
      require(tree.record().problems().isEmpty(), "the record is sound");
      require(
          tree.reach().addresses().ipv4() >= old.tree().get().reach().addresses().ipv4()
              && tree.reach()
                      .addresses()
                      .ipv6Networks()
                      .compareTo(old.tree().get().reach().addresses().ipv6Networks())
                  >= 0,
          "no fewer senders pass");
    }
  }

  private static void words(String old, String mended, Assessment after) {
    if (SpfParser.isSpf(mended.getBytes(ISO_8859_1))) {
      Set<String> reached = new LinkedHashSet<>();
      after.spf().tree().stream()
          .flatMap(SpfTree::all)
          .forEach(tree -> reached.add(tree.domain().toString(true).toLowerCase(Locale.ROOT)));
      WrittenText.requireSpf(old, mended, reached);
    } else {
      WrittenText.requireDmarc(old, mended);
    }
  }

  /** A record whose strings were too long is split only; what else is wrong with it comes next. */
  private static void again(Finding mended, Mend mend, Assessment after, List<Finding> found) {
    if (mended.check().equals("txt-string-too-long")) {
      return;
    }
    for (Finding finding : found) {
      boolean more =
          mend(after, finding).filter(again -> again.name().equals(mend.name())).isPresent();
      require(!more, "mending again changes nothing, but " + finding.check() + " is mended");
    }
  }

  public static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("does not hold: " + what);
    }
  }
}
