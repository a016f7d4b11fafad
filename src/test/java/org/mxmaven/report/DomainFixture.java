package org.mxmaven.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcAssessment.Almost;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.assess.dmarc.DmarcAssessment.Found;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxAssessment;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.FailedLookup;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.testing.TestFinding;
import org.mxmaven.testing.TestJudgements;
import org.mxmaven.testing.World;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/**
 * A judged domain made by hand; without MX, SPF and DMARC until told otherwise. Its findings are of
 * those checks that the test names, whether they would find them or not.
 */
public final class DomainFixture {
  private static final Instant AT = Instant.parse("2026-11-22T01:57:45.093893Z");

  private final Name domain;
  private final int line;
  private boolean exists = true;
  private MxAssessment mx = new MxAssessment(MxVerdict.NOT_APPLICABLE, false, List.of());
  private SpfAssessment spf =
      new SpfAssessment(SpfPolicy.NOT_SET, List.of(), Optional.empty(), List.of());
  private DmarcAssessment dmarc =
      new DmarcAssessment(DmarcPolicy.NOT_SET, Optional.empty(), List.of(), List.of());
  private Optional<Assessment> real = Optional.empty();
  private final List<FailedLookup> failures = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  public DomainFixture(int line, String domain) {
    this.line = line;
    this.domain = Names.of(domain);
  }

  /** What the program itself makes of a domain in a world of these zone lines. */
  public static DomainFixture of(int line, String domain, String... zone) {
    DomainFixture fixture = new DomainFixture(line, domain);
    Assessment assessment = World.of(zone).assess(domain);
    fixture.real = Optional.of(assessment);
    fixture.findings.addAll(Checks.findings(assessment));
    return fixture;
  }

  public DomainFixture notExisting() {
    exists = false;
    return this;
  }

  public DomainFixture mx(MxVerdict verdict, MxHost... hosts) {
    mx = new MxAssessment(verdict, false, List.of(hosts));
    return this;
  }

  public DomainFixture nullMx() {
    mx = new MxAssessment(MxVerdict.OK, true, List.of());
    return this;
  }

  public DomainFixture spf(SpfPolicy policy, String... strings) {
    return spf(policy, Parts.tree(Names.text(domain), Parts.txt(strings)));
  }

  public DomainFixture spf(SpfPolicy policy, SpfTree tree, String... errors) {
    spf = new SpfAssessment(policy, List.of(tree.text()), Optional.of(tree), List.of(errors));
    return this;
  }

  public DomainFixture severalSpf(String error, String... records) {
    List<TxtText> texts = List.of(records).stream().map(Parts::txt).toList();
    spf = new SpfAssessment(SpfPolicy.PERMERROR, texts, Optional.empty(), List.of(error));
    return this;
  }

  public DomainFixture unknownSpf() {
    spf = new SpfAssessment(SpfPolicy.UNKNOWN, List.of(), Optional.empty(), List.of());
    return this;
  }

  public DomainFixture dmarc(DmarcPolicy policy, String... strings) {
    Found found = Parts.dmarc(strings);
    Name location = Names.of("_dmarc." + Names.text(domain));
    return dmarc(policy, new Applied(found, domain, location, "p", false), found);
  }

  public DomainFixture inheritedDmarc(DmarcPolicy policy, String from, String tag, String record) {
    Found found = Parts.dmarc(record);
    return dmarc(policy, new Applied(found, Names.of(from), Names.of("_dmarc." + from), tag, true));
  }

  private DomainFixture dmarc(DmarcPolicy policy, Applied applied, Found... own) {
    dmarc = new DmarcAssessment(policy, Optional.of(applied), List.of(own), List.of());
    return this;
  }

  public DomainFixture severalDmarc(String... records) {
    List<Found> own = List.of(records).stream().map(Parts::dmarc).toList();
    dmarc = new DmarcAssessment(DmarcPolicy.INVALID, Optional.empty(), own, List.of());
    return this;
  }

  public DomainFixture almostDmarc(String text, String reason) {
    Almost almost = new Almost(Parts.txt(text), reason);
    dmarc = new DmarcAssessment(DmarcPolicy.INVALID, Optional.empty(), List.of(), List.of(almost));
    return this;
  }

  public DomainFixture unknownDmarc() {
    dmarc = new DmarcAssessment(DmarcPolicy.UNKNOWN, Optional.empty(), List.of(), List.of());
    return this;
  }

  public DomainFixture failed(Question question, Failure failure, String unknown) {
    failures.add(new FailedLookup(question, failure, unknown));
    return this;
  }

  public DomainFixture finding(String check, Severity severity, String subject, String message) {
    findings.add(TestFinding.of(check, severity, subject, message));
    return this;
  }

  public DomainFixture finding(Finding finding) {
    findings.add(finding);
    return this;
  }

  public Judged judged() {
    return Judged.of(line, AT, real.orElseGet(this::made), findings);
  }

  private Assessment made() {
    Map<Question, Answer> answers = new LinkedHashMap<>();
    failures.forEach(failed -> answers.put(failed.question(), failed.failure()));
    return new Assessment(
        domain, exists, TestJudgements.of(mx, spf, dmarc), failures, Evidence.of(answers));
  }

  public Summary summary() {
    return judged().summary();
  }
}
