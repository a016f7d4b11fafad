package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.dns.CnameClash;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.AliasChain;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Answer.NoData;
import org.mxmaven.evidence.Answer.NxDomain;
import org.mxmaven.evidence.Answer.Records;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Failure.Kind;
import org.mxmaven.evidence.Question;
import org.mxmaven.testing.Times;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Master;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What replies to {@code a.test A} mean, those that no right server sends included. */
class RepliesTest {
  private static final Name ASKED = Names.of("a.test");
  private static final String SOA = "test. 300 SOA ns.test. host.test. 1 2 3 4 60";
  private static final String NS = "test. 300 NS ns.test.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // RFC 2308 §2.2: NODATA of type 2 and 1 has a SOA; of type 3 the authority section is
        // empty, and somebody must vouch for it.
        "''  | " + SOA + " | NoData",
        "''  | " + SOA + "\\n" + NS + " | NoData",
        "AA  | ''           | NoData",
        "RA  | ''           | NoData",
        "''  | ''           | MALFORMED",
        "''  | " + NS + "   | REFERRAL",
        "RA  | " + NS + "   | REFERRAL",
        // NS and no SOA: the same section calls that a referral, whoever claims authority.
        "AA  | . 300 NS a.root.test.     | REFERRAL",
        "AA  | " + NS + "                | REFERRAL",
        "AA  | a.test. 300 NS ns.test.   | REFERRAL",
        "AA  | sub.a.test. 300 NS ns.test. | REFERRAL",
        "AA  | " + NS + "\\nother. 300 SOA ns.test. host.test. 1 2 3 4 60 | REFERRAL",
        // A SOA that is not above the name says nothing of it.
        "''  | other. 300 SOA ns.test. host.test. 1 2 3 4 60 | MALFORMED",
        "AA  | other. 300 SOA ns.test. host.test. 1 2 3 4 60 | MALFORMED",
        "AA  | test. 300 CH SOA ns.test. host.test. 1 2 3 4 60 | MALFORMED",
        // What is neither SOA nor NS says nothing either.
        "AA  | a.test. 300 NSEC b.test. TXT TYPE128 | MALFORMED",
      })
  void anAbsenceNeedsAWitness(String flag, String authority, String meaning) throws IOException {
    Message reply = reply(Rcode.NOERROR, "", authority.replace("\\n", "\n"));
    if (!flag.isEmpty()) {
      reply.getHeader().setFlag(Flags.value(flag));
    }
    assertThat(meaning(read(reply))).isEqualTo(meaning);
  }

  /** RFC 2308 §2.1: with SOA or NS, both or neither. */
  @ParameterizedTest
  @ValueSource(strings = {"", NS, SOA, SOA + "\n" + NS, ". 300 NS a.root.test."})
  void noSuchNameIsSaidByTheCodeWhateverComesAlong(String authority) throws IOException {
    assertThat(meaning(read(reply(Rcode.NXDOMAIN, "", authority)))).isEqualTo("NxDomain");
  }

  /** No relevant answers are none (RFC 2308 §2.2), if the SOA says so; a guess is not enough. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.test. 300 AAAA 2001:db8::1     | " + SOA + " | NoData",
        "a.test. 300 AAAA 2001:db8::1     | ''          | MALFORMED",
        "b.test. 300 A 192.0.2.1          | ''          | MALFORMED",
        // RFC 6672 §3.1: a CNAME comes with it.
        "test. 300 DNAME new.             | " + SOA + " | MALFORMED",
        "a.test. 300 DNAME new.           | " + SOA + " | NoData",
        // A record of another class belongs to no answer.
        "a.test. 300 CH TXT x             | ''          | MALFORMED",
        "a.test. 300 CH TXT x             | " + SOA + " | MALFORMED",
        "a.test. 300 IN A 192.0.2.1\\na.test. 300 CH TXT x | '' | MALFORMED",
      })
  void whatAnswersSomethingElseIsNoAbsenceByItself(String answer, String authority, String meaning)
      throws IOException {
    Message reply = reply(Rcode.NOERROR, answer.replace("\\n", "\n"), authority);
    reply.getHeader().setFlag(Flags.AA);
    reply.getHeader().setFlag(Flags.RA);
    assertThat(meaning(read(reply))).isEqualTo(meaning);
  }

  private static String meaning(Reading<Answer> reading) {
    return reading instanceof Reading.Useless<Answer> useless
        ? useless.kind().name()
        : answer(reading).getClass().getSimpleName();
  }

  @Test
  void anAliasWhoseTargetTheSoaIsNotAboveLeadsOnwards() throws IOException {
    Reading<Answer> reading = read(reply(Rcode.NOERROR, "a.test. 300 CNAME b.other.", SOA));
    assertThat(reading)
        .isEqualTo(onwards(new AliasChain(ASKED, List.of(Names.of("b.other")), 300, List.of())));
  }

  @Test
  void anAliasWhoseTargetTheSoaIsAboveIsSettled() throws IOException {
    Reading<Answer> reading = read(reply(Rcode.NOERROR, "a.test. 30 CNAME b.test.", SOA));
    assertThat(reading)
        .isEqualTo(
            new Reading.Settled<>(
                new NoData(
                    List.of(Names.of("b.test")),
                    new AnswerSource("server", Times.OBTAINED, 30, Dnssec.NOT_ASKED))));
  }

  @Test
  void noSuchNameSpeaksOfTheEndOfTheChain() throws IOException {
    Reading<Answer> reading = read(reply(Rcode.NXDOMAIN, "A.Test. 300 CNAME b.other.", ""));
    assertThat(reading)
        .isEqualTo(
            new Reading.Settled<>(
                new NxDomain(
                    List.of(Names.of("b.other")),
                    new AnswerSource("server", Times.OBTAINED, 0, Dnssec.NOT_ASKED))));
  }

  @Test
  void noSuchNameNamesTheZoneThatSaysSo() throws IOException {
    assertThat(read(reply(Rcode.NXDOMAIN, "", SOA)))
        .isEqualTo(
            new Reading.Settled<>(
                new NxDomain(
                    List.of(),
                    Optional.of(Names.of("test")),
                    new AnswerSource("server", Times.OBTAINED, 60, Dnssec.NOT_ASKED))));
  }

  @Test
  void aZoneThatIsNotAboveTheNameHasNoSay() throws IOException {
    Reading<Answer> reading = read(reply(Rcode.NXDOMAIN, "", SOA.replaceFirst("test", "other")));
    assertThat(((NxDomain) answer(reading)).zone()).isEmpty();
  }

  /** RFC 9824 §2: NXNAME in the bitmap, at the very name. */
  @ParameterizedTest
  @CsvSource({
    "a.test. 300 NSEC \\000.a.test. RRSIG NSEC TYPE128, NxDomain",
    "a.test. 300 NSEC \\000.a.test. RRSIG NSEC, NoData",
    "b.test. 300 NSEC \\000.b.test. RRSIG NSEC TYPE128, NoData",
  })
  void aSignedZoneMayDenyANameInABitmap(String nsec, String meaning) throws IOException {
    Reading<Answer> reading = read(reply(Rcode.NOERROR, "", SOA + "\n" + nsec));
    assertThat(answer(reading).getClass().getSimpleName()).isEqualTo(meaning);
  }

  @Test
  void aDnameComesWithTheCnameThatItMakes() throws IOException {
    String answer = "test. 300 DNAME new.\na.test. 300 CNAME a.new.\na.new. 300 A 192.0.2.1";
    Records records = (Records) answer(read(reply(Rcode.NOERROR, answer, "")));
    assertThat(records.records()).extracting(Record::rdataToString).containsExactly("192.0.2.1");
  }

  @Test
  void anAddressOfAnotherNameIsNoAnswer() throws IOException {
    Reading<Answer> reading = read(reply(Rcode.NOERROR, "b.test. 300 A 192.0.2.1", ""));
    assertThat(((Reading.Useless<Answer>) reading).kind()).isEqualTo(Kind.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.test. 300 A 192.0.2.1", "a.test. 300 MX 10 mx.test."})
  void recordsBesideNxdomainContradictIt(String answer) throws IOException {
    Reading<Answer> reading = read(reply(Rcode.NXDOMAIN, answer, ""));
    assertThat(((Reading.Useless<Answer>) reading).kind()).isEqualTo(Kind.MALFORMED);
  }

  /** RFC 2181 §10.1 forbids it; a server that sends it has followed one of them, or none. */
  @Test
  void ofTwoAliasesOfOneNameThatIsFollowedWhichTheServerFollowed() throws IOException {
    String aliases = "a.test. 300 CNAME b.test.\na.test. 300 CNAME c.test.\n";
    Reading<Answer> followed = read(reply(Rcode.NOERROR, aliases + "c.test. 300 A 192.0.2.1", ""));
    Records records = (Records) answer(followed);
    assertThat(records.aliases()).containsExactly(Names.of("c.test"));
    assertThat(records.clashes()).containsExactly(new CnameClash(ASKED, true));
    Reading<Answer> open = read(reply(Rcode.NOERROR, aliases, ""));
    assertThat(open)
        .isEqualTo(
            onwards(
                new AliasChain(
                    ASKED,
                    List.of(Names.of("b.test")),
                    300,
                    List.of(new CnameClash(ASKED, true)))));
  }

  /** RFC 1034 §3.6.2 forbids it, too; who asks for the records reads them. */
  @Test
  void recordsBesideAnAliasAreReadAndTheAliasNoted() throws IOException {
    String answer = "a.test. 300 CNAME b.test.\na.test. 300 A 192.0.2.1";
    Records records = (Records) answer(read(reply(Rcode.NOERROR, answer, "")));
    assertThat(records.aliases()).isEmpty();
    assertThat(records.clashes()).containsExactly(new CnameClash(ASKED, false));
  }

  @Test
  void aChainMayHaveSixteenStepsAndNoMore() throws IOException {
    assertThat(read(reply(Rcode.NOERROR, chain(16), ""))).isInstanceOf(Reading.Onwards.class);
    assertThat(read(reply(Rcode.NOERROR, chain(17), ""))).isInstanceOf(Reading.Endless.class);
  }

  @Test
  void theLeastTtlOfTheSetHolds() throws IOException {
    String answer = "a.test. 300 A 192.0.2.1\na.test. 20 A 192.0.2.2\na.test. 20 A 192.0.2.1";
    Records records = (Records) answer(read(reply(Rcode.NOERROR, answer, "")));
    assertThat(records.source().ttl()).isEqualTo(20);
    assertThat(records.records()).hasSize(2);
  }

  @Test
  void otherCodesAreFailuresOfTheirKind() throws IOException {
    assertThat(read(reply(Rcode.REFUSED, "", "")))
        .isEqualTo(new Reading.Useless<>(Kind.REFUSED, "answered REFUSED"));
    assertThat(read(reply(Rcode.NOTAUTH, "", "")))
        .isEqualTo(new Reading.Useless<>(Kind.ERROR_CODE, "answered NOTAUTH"));
  }

  private static String chain(int steps) {
    StringBuilder chain = new StringBuilder("a.test. 300 CNAME c1.test.\n");
    for (int i = 1; i < steps; i++) {
      chain.append("c%d.test. 300 CNAME c%d.test.%n".formatted(i, i + 1));
    }
    return chain.toString();
  }

  private static Answer answer(Reading<Answer> reading) {
    return ((Reading.Settled<Answer>) reading).result();
  }

  private static Reading<Answer> onwards(AliasChain chain) {
    return new Reading.Onwards<>(
        new AnswerForm(chain, Type.A, Signatures.IGNORED, Dnssec.NOT_ASKED));
  }

  private static Reading<Answer> read(Message reply) {
    return Replies.read(
        reply, new AnswerForm(Question.a(ASKED), Signatures.IGNORED), "server", Times.OBTAINED);
  }

  private static Message reply(int rcode, String answer, String authority) throws IOException {
    Message reply = new Message();
    reply.getHeader().setFlag(Flags.QR);
    reply.getHeader().setRcode(rcode);
    add(reply, answer, Section.ANSWER);
    add(reply, authority, Section.AUTHORITY);
    return reply;
  }

  private static void add(Message reply, String text, int section) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    try (Master master = new Master(new ByteArrayInputStream(bytes))) {
      Record record = master.nextRecord();
      while (record != null) {
        reply.addRecord(record, section);
        record = master.nextRecord();
      }
    }
  }
}
