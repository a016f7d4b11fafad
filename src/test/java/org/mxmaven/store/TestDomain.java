package org.mxmaven.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimAssessment;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxAssessment;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.FailedLookup;
import org.mxmaven.mx.Exchange;
import org.mxmaven.result.Judged;
import org.mxmaven.store.record.TxtLine;
import org.mxmaven.testing.TestFinding;
import org.mxmaven.testing.TestJudgements;
import org.mxmaven.testing.Times;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Record;

/** Makes judged domains to store. What is not said is known to be absent. */
public final class TestDomain {
  public static final AnswerSource SOURCE =
      new AnswerSource("192.0.2.53", Times.OBTAINED, 300, Dnssec.NOT_ASKED);

  private final Name name;
  private final Map<Question, Answer> answers = new LinkedHashMap<>();
  private final List<FailedLookup> failures = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private boolean exists = true;
  private MxAssessment mx = new MxAssessment(MxVerdict.NOT_APPLICABLE, false, List.of());
  private SpfAssessment spf =
      new SpfAssessment(SpfPolicy.NOT_SET, List.of(), Optional.empty(), List.of());
  private DmarcAssessment dmarc =
      new DmarcAssessment(DmarcPolicy.NOT_SET, Optional.empty(), List.of(), List.of());

  private TestDomain(String name) {
    this.name = Names.of(name);
    answers.put(mxQuestion(), new Answer.NoData(List.of(), SOURCE));
    answers.put(spfQuestion(), new Answer.NoData(List.of(), SOURCE));
    answers.put(dmarcQuestion(), new Answer.NxDomain(List.of(), SOURCE));
  }

  public static TestDomain of(String name) {
    return new TestDomain(name);
  }

  /** A domain with one resolving host, {@code -all} and {@code p=reject}. */
  public static TestDomain fine(String name) {
    return of(name)
        .mx(MxVerdict.OK, host(10, "mx." + name, MxHost.Resolution.RESOLVES))
        .spf(SpfPolicy.HARD_FAIL, "v=spf1 -all")
        .dmarc(DmarcPolicy.REJECT, "reject");
  }

  public static MxHost host(int preference, String exchanger, MxHost.Resolution resolution) {
    return new MxHost(
        new Exchange(preference, Names.of(exchanger)), resolution, true, List.of(), List.of());
  }

  public TestDomain mx(MxVerdict verdict, MxHost... hosts) {
    mx = new MxAssessment(verdict, false, List.of(hosts));
    List<Record> records = new ArrayList<>();
    for (MxHost host : hosts) {
      records.add(mxRecord(host.exchange().preference(), host.exchange().exchanger()));
    }
    return answer(mxQuestion(), new Answer.Records(records, List.of(), SOURCE));
  }

  public TestDomain nullMx() {
    mx = new MxAssessment(MxVerdict.OK, true, List.of());
    return answer(
        mxQuestion(), new Answer.Records(List.of(mxRecord(0, Name.root)), List.of(), SOURCE));
  }

  public TestDomain mxFails(Failure.Kind kind) {
    mx = new MxAssessment(MxVerdict.UNKNOWN, false, List.of());
    return fail(mxQuestion(), kind);
  }

  /** Each text is a record of one string. */
  public TestDomain spf(SpfPolicy policy, String... texts) {
    List<TxtText> records = new ArrayList<>();
    for (String text : texts) {
      records.add(text(text));
    }
    spf = new SpfAssessment(policy, records, Optional.empty(), List.of());
    return answer(spfQuestion(), txtAnswer(name, records));
  }

  public TestDomain spfFails(Failure.Kind kind) {
    spf = new SpfAssessment(SpfPolicy.UNKNOWN, List.of(), Optional.empty(), List.of());
    return fail(spfQuestion(), kind);
  }

  /** A record for each value of {@code p}; one applies. */
  public TestDomain dmarc(DmarcPolicy policy, String... policies) {
    List<DmarcAssessment.Found> own = new ArrayList<>();
    for (String p : policies) {
      own.add(found("v=DMARC1; p=" + p, p));
    }
    Name location = dmarcQuestion().name();
    Optional<DmarcAssessment.Applied> applied =
        own.size() == 1
            ? Optional.of(new DmarcAssessment.Applied(own.get(0), name, location, "p", false))
            : Optional.empty();
    dmarc = new DmarcAssessment(policy, applied, own, List.of());
    return answer(
        dmarcQuestion(),
        txtAnswer(location, own.stream().map(DmarcAssessment.Found::text).toList()));
  }

  /** No own record; the parent's applies. */
  public TestDomain dmarcInherited(DmarcPolicy policy, String parent, String p) {
    Name domain = Names.of(parent);
    DmarcAssessment.Found found = found("v=DMARC1; p=" + p, p);
    dmarc =
        new DmarcAssessment(
            policy,
            Optional.of(new DmarcAssessment.Applied(found, domain, dmarcName(domain), "p", true)),
            List.of(),
            List.of());
    return answer(
        Question.txt(dmarcName(domain)), txtAnswer(dmarcName(domain), List.of(found.text())));
  }

  public TestDomain dmarcFails(Failure.Kind kind) {
    dmarc = new DmarcAssessment(DmarcPolicy.UNKNOWN, Optional.empty(), List.of(), List.of());
    return fail(dmarcQuestion(), kind);
  }

  public TestDomain missing() {
    exists = false;
    answers.clear();
    return answer(mxQuestion(), new Answer.NxDomain(List.of(), SOURCE));
  }

  public TestDomain answer(Question question, Answer answer) {
    answers.put(question, answer);
    return this;
  }

  public TestDomain finding(String check, Severity severity) {
    return finding(check, severity, "subject of " + check);
  }

  public TestDomain finding(String check, Severity severity, String subject) {
    findings.add(TestFinding.of(check, severity, subject, "message of " + check));
    return this;
  }

  public TestDomain finding(Finding finding) {
    findings.add(finding);
    return this;
  }

  public Judged at(String instant) {
    return Judged.of(1, Instant.parse(instant), assessment(), findings);
  }

  public Question mxQuestion() {
    return Question.mx(name);
  }

  public Question spfQuestion() {
    return Question.txt(name);
  }

  public Question dmarcQuestion() {
    return Question.txt(dmarcName(name));
  }

  private Assessment assessment() {
    return new Assessment(
        name,
        exists,
        TestJudgements.of(mx, spf, dmarc, DkimAssessment.NOT_ASKED),
        failures,
        Evidence.of(answers));
  }

  private TestDomain fail(Question question, Failure.Kind kind) {
    Failure failure = new Failure(kind, "192.0.2.53 did not answer", 3, Times.OBTAINED);
    failures.add(new FailedLookup(question, failure, "a verdict"));
    return answer(question, failure);
  }

  private static Name dmarcName(Name domain) {
    try {
      return Names.dmarc(domain);
    } catch (NameTooLongException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static DmarcAssessment.Found found(String text, String p) {
    List<DmarcRecord.Tag> tags =
        List.of(new DmarcRecord.Tag(0, "v", "DMARC1"), new DmarcRecord.Tag(10, "p", p));
    return new DmarcAssessment.Found(text(text), new DmarcRecord(text, tags, List.of()));
  }

  private static TxtText text(String text) {
    return TxtText.of(List.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Answer txtAnswer(Name owner, List<TxtText> texts) {
    List<Record> records =
        texts.stream().map(text -> TxtLine.parse(owner, 300, text.presentation())).toList();
    return new Answer.Records(records, List.of(), SOURCE);
  }

  private Record mxRecord(int preference, Name exchanger) {
    return new MXRecord(name, DClass.IN, 300, preference, exchanger);
  }
}
