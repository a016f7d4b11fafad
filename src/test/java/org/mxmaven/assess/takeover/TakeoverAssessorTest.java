package org.mxmaven.assess.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.verdict.MxHostsVerdict.MX;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Status;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Answer.NoData;
import org.mxmaven.evidence.Answer.NxDomain;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.AtHand;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.inquiry.Pass;
import org.mxmaven.testing.Times;
import org.mxmaven.testing.World;
import org.mxmaven.verdict.Verdicts;
import org.xbill.DNS.Name;

/** Which answers make a name free to take, and which leave it alone. */
class TakeoverAssessorTest {
  private static final AnswerSource SOURCE =
      new AnswerSource("server", Times.OBTAINED, 60, Dnssec.NOT_ASKED);
  private static final Name HOST = Names.of("mx.lapsed.co.uk");
  private static final Name REGISTRABLE = Names.of("lapsed.co.uk");

  private final Map<Question, Answer> evidence = new LinkedHashMap<>();

  @Test
  void bothQuestionsAreAskedAtOnce() {
    Pass pass = pass();
    Inquiry inquiry = new Inquiry(pass);
    assertThat(judge(inquiry, denied("co.uk"))).isEmpty();
    assertThat(pass.open())
        .containsExactlyInAnyOrder(Question.ns(REGISTRABLE), Question.soa(REGISTRABLE));
  }

  @Test
  void theZoneOfThePublicSuffixDeniesIt() {
    assertThat(judge(denied("co.uk"), denied("co.uk")))
        .contains(new Takeover.Unregistered(HOST, REGISTRABLE, Names.of("co.uk")));
  }

  @Test
  void aZoneAboveThePublicSuffixDeniesIt() {
    assertThat(judge(denied("uk"), denied("uk")))
        .contains(new Takeover.Unregistered(HOST, REGISTRABLE, Names.of("uk")));
  }

  @Test
  void itsOwnZoneShowsThatItExists() {
    assertThat(judge(denied("lapsed.co.uk"), denied("lapsed.co.uk"))).isEmpty();
    assertThat(judge(denied("co.uk"), denied("lapsed.co.uk"))).isEmpty();
  }

  @Test
  void theRootDeniesTheTopLevelDomainToo() {
    assertThat(judge(denied("."), denied("."))).isEmpty();
  }

  @Test
  void withoutSoaNobodyKnowsWhoDeniesIt() {
    Answer unsigned = new NxDomain(List.of(), SOURCE);
    assertThat(judge(unsigned, unsigned)).isEmpty();
    assertThat(judge(denied("co.uk"), unsigned)).isEmpty();
  }

  @Test
  void aNameThatExistsIsNotFree() {
    assertThat(judge(denied("co.uk"), new NoData(List.of(), SOURCE))).isEmpty();
    assertThat(judge(new NoData(List.of(), SOURCE), denied("co.uk"))).isEmpty();
  }

  @Test
  void anAliasExists() {
    Answer dangling =
        new NxDomain(List.of(Names.of("gone.example")), Optional.of(Names.of("example")), SOURCE);
    assertThat(judge(dangling, dangling)).isEmpty();
  }

  @Test
  void aFailureClaimsNothingAndIsNotNoted() {
    Answer failure = new Failure(Failure.Kind.TIMEOUT, "silence", 4, Times.OBTAINED);
    for (Answer[] pair : new Answer[][] {{denied("co.uk"), failure}, {failure, denied("co.uk")}}) {
      evidence.put(Question.ns(REGISTRABLE), pair[0]);
      evidence.put(Question.soa(REGISTRABLE), pair[1]);
      Pass pass = pass();
      Inquiry inquiry = new Inquiry(pass);
      assertThat(judge(inquiry, denied("co.uk"))).isEmpty();
      assertThat(inquiry.failures()).isEmpty();
      assertThat(pass.open()).isEmpty();
    }
  }

  @Test
  void answersThatContradictEachOtherClaimNothing() {
    Pass pass = pass();
    Inquiry inquiry = new Inquiry(pass);
    assertThat(judge(inquiry, denied("co.uk"), new NoData(List.of(), SOURCE))).isEmpty();
    assertThat(pass.open()).containsExactly(Question.ns(REGISTRABLE));
  }

  @Test
  void ofAHealthyHostOneQuestionIsAskedForItsDomain() {
    Assessment assessment =
        World.of(
                "a.example. MX 10 mx1.b.example.",
                "a.example. MX 20 mx2.b.example.",
                "a.example. MX 30 mx.a.example.",
                "*.b.example. A 192.31.196.1",
                "mx.a.example. A 192.31.196.2")
            .assess("a.example");
    assertThat(assessment.evidence().answers().keySet())
        .contains(Question.ns(Names.of("b.example")))
        .doesNotContain(Question.ns(Names.of("a.example")), Question.soa(Names.of("b.example")));
  }

  @Test
  void failedQuestionsLeaveVerdictsAndStatusAlone() {
    Assessment assessment =
        World.of(
                "example. SOA",
                "a.example. MX 10 mx.b.example.",
                "a.example. MX 20 mx.lapsed.example.",
                "mx.b.example. A 192.31.196.1",
                "!fail b.example. NS SERVFAIL",
                "!fail lapsed.example. NS TIMEOUT",
                "!fail lapsed.example. SOA TIMEOUT")
            .assess("a.example");
    assertThat(assessment.status()).isEqualTo(Status.DONE);
    assertThat(Verdicts.of(assessment).get(MX)).isEqualTo(MxVerdict.NO);
  }

  private Optional<Takeover> judge(Answer ns, Answer soa) {
    evidence.put(Question.ns(REGISTRABLE), ns);
    evidence.put(Question.soa(REGISTRABLE), soa);
    return judge(new Inquiry(pass()), denied("co.uk"));
  }

  private static Optional<Takeover> judge(Inquiry inquiry, Answer... answers) {
    return new TakeoverAssessor(inquiry, new Parking(), Names.of("a.example"))
        .takeover(HOST, List.of(answers));
  }

  private Pass pass() {
    return new Pass(Evidence.of(evidence), AtHand.NOTHING);
  }

  private static Answer denied(String zone) {
    return new NxDomain(List.of(), Optional.of(Names.of(zone)), SOURCE);
  }
}
