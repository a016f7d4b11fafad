package org.mxmaven.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer.Known;
import org.mxmaven.evidence.Answer.NoData;
import org.mxmaven.evidence.Answer.NxDomain;
import org.mxmaven.evidence.Answer.Records;
import org.mxmaven.evidence.Failure.Kind;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** What every source of answers says of the same zone. Subclasses name the source. */
public abstract class ResolverContractTest {
  /** Two zones; TTLs differ so that it shows which of them an answer holds for. */
  protected static final String ZONES =
      """
      $TTL 300
      example.test.        SOA ns.example.test. host.example.test. 1 3600 600 86400 60
      example.test.        NS  ns.example.test.
      example.test.        MX  10 mx1.example.test.
      example.test.        MX  20 mx2.example.test.
      example.test.        MX  10 mx1.example.test.
      example.test.        TXT "v=spf1 " "-all"
      example.test.        TXT ""
      ns.example.test.     A   192.0.2.53
      mx1.example.test.    A   192.0.2.1
      null.example.test.   MX  0 .
      www.example.test.    100 CNAME web.example.test.
      web.example.test.    A   192.0.2.80
      first.example.test.  200 CNAME second.example.test.
      second.example.test. 50 CNAME www.example.test.
      gone.example.test.   CNAME nothing.example.test.
      empty.example.test.  CNAME mx1.example.test.
      loop1.example.test.  CNAME loop2.example.test.
      loop2.example.test.  CNAME loop1.example.test.
      self.example.test.   CNAME self.example.test.
      over.example.test.   CNAME there.other.test.
      lost.example.test.   CNAME nowhere.other.test.
      a.b.c.example.test.  A   192.0.2.3
      *.wild.example.test. TXT "any"
      *.wild.example.test. MX  5 mx1.example.test.
      one.wild.example.test. A 192.0.2.4
      *.alias.example.test. CNAME mx1.example.test.
      """;

  protected static final String OTHER_ZONE =
      """
      $TTL 300
      other.test.          SOA ns.other.test. host.other.test. 1 3600 600 86400 30
      other.test.          NS  ns.other.test.
      ns.other.test.       A   198.51.100.53
      there.other.test.    20 A 198.51.100.1
      """;

  protected abstract Resolver resolver();

  /** What the answers name as their source for example.test and for other.test. */
  protected abstract List<String> servers();

  @Test
  void givesAllRecordsOnce() {
    Records answer = (Records) ask("example.test", Type.MX);
    assertThat(rdata(answer))
        .containsExactlyInAnyOrder("10 mx1.example.test.", "20 mx2.example.test.");
    assertThat(answer.aliases()).isEmpty();
    assertThat(answer.source().server()).isEqualTo(servers().get(0));
    assertThat(answer.source().ttl()).isEqualTo(300);
  }

  @Test
  void givesStringsAsTheyAreAndEmptyOnes() {
    assertThat(rdata((Records) ask("example.test", Type.TXT)))
        .containsExactlyInAnyOrder("\"v=spf1 \" -all", "\"\"");
  }

  @Test
  void givesTheRootAsExchanger() {
    assertThat(rdata((Records) ask("null.example.test", Type.MX))).containsExactly("0 .");
  }

  @Test
  void comparesNamesWithoutRegardToCase() {
    assertThat(rdata((Records) ask("MX1.Example.TEST", Type.A))).containsExactly("192.0.2.1");
  }

  @ParameterizedTest
  @CsvSource({
    "mx1.example.test, MX",
    "example.test, AAAA",
    // RFC 8020 §2: a name with names below it exists.
    "b.c.example.test, A",
    "c.example.test, TXT",
    "wild.example.test, TXT",
    // RFC 4592 §2.2.1: a wildcard has the types that it has.
    "x.wild.example.test, A",
    "one.wild.example.test, TXT",
  })
  void tellsThatANameLacksTheType(String name, String type) {
    Answer answer = ask(name, Type.value(type));
    assertThat(answer).isInstanceOf(NoData.class);
    // RFC 2308 §5: the lesser of the SOA's TTL, 300, and its last field, 60.
    assertThat(((Known) answer).source().ttl()).isEqualTo(60);
  }

  @ParameterizedTest
  @CsvSource({
    "nothing.example.test",
    "x.a.b.c.example.test",
    "x.one.wild.example.test",
    "x.mx1.example.test"
  })
  void tellsThatANameDoesNotExist(String name) {
    Answer answer = ask(name, Type.A);
    assertThat(answer).isInstanceOf(NxDomain.class);
    assertThat(((NxDomain) answer).aliases()).isEmpty();
    assertThat(((NxDomain) answer).zone()).contains(Names.of("example.test"));
    assertThat(((NxDomain) answer).source().ttl()).isEqualTo(60);
  }

  @Test
  void answersFromAWildcard() {
    Records answer = (Records) ask("deep.below.wild.example.test", Type.TXT);
    assertThat(rdata(answer)).containsExactly("any");
    assertThat(answer.records().get(0).getName())
        .isEqualTo(Names.of("deep.below.wild.example.test"));
  }

  @Test
  void followsAnAliasOfAWildcard() {
    Records answer = (Records) ask("x.alias.example.test", Type.A);
    assertThat(rdata(answer)).containsExactly("192.0.2.1");
    assertThat(answer.aliases()).containsExactly(Names.of("mx1.example.test"));
  }

  @Test
  void followsAChainOfAliases() {
    Records answer = (Records) ask("first.example.test", Type.A);
    assertThat(rdata(answer)).containsExactly("192.0.2.80");
    assertThat(answer.aliases())
        .containsExactly(
            Names.of("second.example.test"),
            Names.of("www.example.test"),
            Names.of("web.example.test"));
    assertThat(answer.source().ttl()).isEqualTo(50);
  }

  @Test
  void givesTheAliasItselfWhenAskedForIt() {
    Records answer = (Records) ask("www.example.test", Type.CNAME);
    assertThat(rdata(answer)).containsExactly("web.example.test.");
    assertThat(answer.aliases()).isEmpty();
  }

  @Test
  void tellsTheNameThatADanglingAliasLeadsTo() {
    NxDomain answer = (NxDomain) ask("gone.example.test", Type.A);
    assertThat(answer.aliases()).containsExactly(Names.of("nothing.example.test"));
  }

  @Test
  void tellsThatTheTargetOfAnAliasLacksTheType() {
    NoData answer = (NoData) ask("empty.example.test", Type.AAAA);
    assertThat(answer.aliases()).containsExactly(Names.of("mx1.example.test"));
  }

  @Test
  void followsAnAliasIntoAnotherZone() {
    Records answer = (Records) ask("over.example.test", Type.A);
    assertThat(rdata(answer)).containsExactly("198.51.100.1");
    assertThat(answer.aliases()).containsExactly(Names.of("there.other.test"));
    assertThat(answer.source().ttl()).isEqualTo(20);
    assertThat(answer.source().server()).isEqualTo(servers().get(1));
  }

  @Test
  void tellsThatTheTargetInAnotherZoneDoesNotExist() {
    NxDomain answer = (NxDomain) ask("lost.example.test", Type.A);
    assertThat(answer.aliases()).containsExactly(Names.of("nowhere.other.test"));
    assertThat(answer.source().ttl()).isEqualTo(30);
  }

  @ParameterizedTest
  @CsvSource({"loop1.example.test", "loop2.example.test", "self.example.test"})
  void failsOnALoopOfAliases(String name) {
    assertThat(((Failure) ask(name, Type.A)).kind()).isEqualTo(Kind.ALIAS_LOOP);
  }

  private Answer ask(String name, int type) {
    return answer(resolver(), name, type);
  }

  /** What the resolver says; fails if it does not say anything at all. */
  public static Answer answer(Resolver resolver, String name, int type) {
    Name absolute = Names.of(name);
    try {
      return resolver.ask(new Question(absolute, type)).get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("no answer to " + name, e);
    }
  }

  private static List<String> rdata(Records answer) {
    return answer.records().stream().map(Record::rdataToString).toList();
  }
}
