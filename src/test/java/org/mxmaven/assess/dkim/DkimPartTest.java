package org.mxmaven.assess.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.assess.Spoofability;
import org.mxmaven.assess.Spoofable;
import org.mxmaven.assess.dkim.DkimAssessment.Node;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.testing.Answering;
import org.mxmaven.testing.World;
import org.xbill.DNS.Name;

/** Which selectors the judge asks for, and what it makes of what it finds there. */
class DkimPartTest {
  /** A key of 2048 bits, made for these tests. */
  private static final String SOUND =
      "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAvmDtsxghCy/aSRYHh2yRBq4GCAj8Toug"
          + "kxsnHZwwK3Ag0PWlcnvtt/FUfOIbPqinQMCPG+zWMuEeeBG9YwGQJtJyYP0rZiLv9IrmR7JTraDV"
          + "uou3AVlprEHeIFeMchEDIKDUZ21FGLKVbnBy4oztS02ypAq1UrT3TykQEvFldSpd8WvRf9sjCPN7"
          + "FkPuXzv99d+72JLDWQMy9ME0lND9c1G0nkU3Eg9Ts37x5tUDf5MJTrbBkwXFahOI2lsJ2TR6NNA0"
          + "vQxlBxk1sspaTkPyKiOgOHro3SnykN17WoqZ+1oKHW+arPueUMUUK6nRY5mfqxmoCegHa9NTEVUE"
          + "xnt8aQIDAQAB";

  /** One of 512 bits. */
  private static final String CRACKABLE =
      "MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAN+/N9lgIor7m3gA7edoJQT+Q9M4kuev0xMkdwlnj9tw"
          + "mB/PKxlhsldlO7Joo3FxYfqwX1uy2OR3KRN2MNQydGcCAwEAAQ==";

  private static final String SPF = "a.example. TXT \"v=spf1 ip4:192.0.2.1 -all\"\n";
  private static final String REJECT = "_dmarc.a.example. TXT \"v=DMARC1; p=reject\"\n";

  private final Set<String> asked = new TreeSet<>();

  private static String key(String selector, String base64) {
    String record = "v=DKIM1; k=rsa; p=" + base64;
    String strings =
        record.length() > 255 ? record.substring(0, 255) + "\" \"" + record.substring(255) : record;
    return selector + "._domainkey.a.example. TXT \"" + strings + "\"\n";
  }

  private Assessment assess(String zone) {
    return assess(zone, Leads.NONE);
  }

  private Assessment assess(String zone, Leads leads) {
    World world = World.of(zone);
    return Answering.decide(
        new Assessor().of(Names.of("a.example"), leads),
        question -> {
          asked.add(question.toString());
          return world.ask(question).join();
        });
  }

  private static Leads naming(String... selectors) {
    List<Name> names = Stream.of(selectors).map(Name::fromConstantString).toList();
    return new Leads(Leads.Guesses.COMMON, domain -> names);
  }

  private Stream<String> askedForKeys() {
    return asked.stream().filter(question -> question.contains("_domainkey."));
  }

  private static List<String> found(Assessment assessment) {
    return assessment.dkim().selectors().stream().map(each -> each.selector().toString()).toList();
  }

  @Test
  void aDomainWithoutKeysCostsOneQuestion() {
    DkimAssessment dkim = assess(SPF).dkim();
    assertThat(askedForKeys()).containsExactly("_domainkey.a.example TXT");
    assertThat(dkim.node()).isEqualTo(Node.PERHAPS_MISSING);
    assertThat(dkim.verdict()).isEqualTo(DkimVerdict.NONE_FOUND);
  }

  private static final String PROVIDERS =
      """
      a.example. MX 10 a-example.mail.protection.outlook.com.
      a.example. TXT "v=spf1 include:_spf.a.example -all"
      _spf.a.example. TXT "v=spf1 include:spf.mandrillapp.com ~all"
      """;

  /** Three at most, of each provider in turn. */
  @Test
  void providersOfMxAndSpfAreAskedForWhereNothingSeemsToBe() {
    assess(PROVIDERS);
    assertThat(askedForKeys())
        .containsExactlyInAnyOrder(
            "_domainkey.a.example TXT",
            "selector1._domainkey.a.example TXT",
            "mandrill._domainkey.a.example TXT",
            "selector2._domainkey.a.example TXT");
  }

  @Test
  void allOfTheProvidersAndTheCommonOnesAreAskedForWhereSomethingIs() {
    assess(PROVIDERS + "x._domainkey.a.example. TXT \"x\"\n");
    // Selector1, selector2 and mandrill are among the sixteen.
    assertThat(askedForKeys())
        .hasSize(1 + 16 + 2)
        .contains("mte1._domainkey.a.example TXT", "mte2._domainkey.a.example TXT");
  }

  /** RFC 8020 §2 is not kept by servers that say NXDOMAIN of a name with others below it. */
  @Test
  void aServerThatDeniesTheNodeWronglyIsFoundOut() {
    World world = World.of(PROVIDERS + key("selector2", SOUND) + key("google", SOUND));
    Assessment assessment =
        Answering.decide(
            new Assessor().of(Names.of("a.example"), Leads.NONE),
            question -> {
              boolean isNode = question.toString().equals("_domainkey.a.example TXT");
              String asked = isNode ? "nothing.a.example" : question.name().toString();
              return world.ask(new Question(Names.of(asked), question.type())).join();
            });
    assertThat(found(assessment)).containsExactlyInAnyOrder("selector2", "google");
    assertThat(assessment.dkim().node()).isEqualTo(Node.EXISTS);
  }

  @Test
  void whereTheNodeExistsTheSixteenCommonOnesAreAskedFor() {
    Assessment assessment = assess(SPF + key("google", SOUND));
    assertThat(askedForKeys()).hasSize(17);
    assertThat(found(assessment)).containsExactly("google");
    assertThat(assessment.dkim().verdict()).isEqualTo(DkimVerdict.OK);
    assertThat(assessment.dkim().asked()).hasSize(16);
  }

  @Test
  void namedOnesAreAskedForWhereNothingSeemsToBe() {
    DkimAssessment dkim = assess(SPF, naming("x2026", "a.b")).dkim();
    assertThat(askedForKeys())
        .containsExactlyInAnyOrder(
            "_domainkey.a.example TXT",
            "x2026._domainkey.a.example TXT",
            "a.b._domainkey.a.example TXT");
    assertThat(dkim.asked()).hasSize(2);
  }

  @Test
  void leftOutMeansThatNothingIsAsked() {
    Assessment assessment = assess(SPF, new Leads(Leads.Guesses.LEFT_OUT, Leads.KeyPlaces.UNKNOWN));
    assertThat(askedForKeys()).isEmpty();
    assertThat(assessment.dkim()).isEqualTo(DkimAssessment.NOT_ASKED);
  }

  /** RFC 8020 §2: NXDOMAIN of a name means that nothing is below; some servers get that wrong. */
  @Test
  void aServerThatKnowsEmptyNamesMakesTheAbsenceSure() {
    String reports = "_smtp._tls.a.example. TXT \"v=TLSRPTv1; rua=mailto:t@a.example\"\n";
    assertThat(assess(SPF + reports).dkim().node()).isEqualTo(Node.MISSING);
  }

  @Test
  void aWildcardThatWithdrawsAllKeysIsOneEntry() {
    Assessment assessment = assess("*._domainkey.a.example. TXT \"v=DKIM1; p=\"\n" + SPF);
    assertThat(found(assessment)).containsExactly("*");
    assertThat(assessment.dkim().verdict()).isEqualTo(DkimVerdict.NOT_APPLICABLE);
    assertThat(askedForKeys()).contains("_mxmaven-control._domainkey.a.example TXT");
  }

  @Test
  void whatAWildcardOfTheZoneHandsOutIsNoKey() {
    Assessment assessment =
        assess("*.a.example. TXT \"v=spf1 -all\"\n" + SPF + key("x2026", SOUND));
    assertThat(found(assessment)).isEmpty();
    assertThat(assessment.dkim().verdict()).isEqualTo(DkimVerdict.NONE_FOUND);
  }

  @Test
  void aRealKeyBesideAWildcardIsToldApart() {
    Assessment assessment =
        assess("*._domainkey.a.example. TXT \"v=DKIM1; p=\"\n" + SPF + key("google", SOUND));
    assertThat(found(assessment)).containsExactly("google", "*");
    assertThat(assessment.dkim().verdict()).isEqualTo(DkimVerdict.OK);
  }

  @Test
  void anAliasThatLeadsToAProviderIsNamedAsSuch() {
    DkimAssessment dkim =
        assess(
                SPF
                    + "selector1._domainkey.a.example. CNAME"
                    + " selector1-a-example._domainkey.a.onmicrosoft.com.\n")
            .dkim();
    assertThat(dkim.selectors().get(0).provider().orElseThrow().name()).contains("Microsoft");
    assertThat(dkim.verdict()).isEqualTo(DkimVerdict.NONE_FOUND);
  }

  @Test
  void aFailureIsNoAbsence() {
    Assessment assessment =
        assess(SPF + key("x2026", SOUND) + "!fail google._domainkey.a.example TXT SERVFAIL");
    assertThat(assessment.dkim().verdict()).isEqualTo(DkimVerdict.UNKNOWN);
    assertThat(assessment.failures()).hasSize(1);
  }

  @Test
  void silentServersAreNotAskedForTheCommonOnes() {
    Assessment assessment = assess(SPF + "!silent _domainkey.a.example TIMEOUT");
    assertThat(askedForKeys()).containsExactly("_domainkey.a.example TXT");
    assertThat(assessment.dkim().node()).isEqualTo(Node.UNKNOWN);
    assertThat(assessment.dkim().verdict()).isEqualTo(DkimVerdict.UNKNOWN);
  }

  @Test
  void aKeyThatAnybodyCanComputeMakesTheDomainSpoofable() {
    Assessment assessment = assess(SPF + REJECT + key("google", CRACKABLE));
    Spoofability spoofability = assessment.spoofability();
    assertThat(assessment.dkim().verdict()).isEqualTo(DkimVerdict.WEAK);
    assertThat(spoofability.domain().verdict()).isEqualTo(Spoofable.YES);
    assertThat(spoofability.domain().reason())
        .isEqualTo(
            "Anybody can sign as a.example with the DKIM key at google._domainkey.a.example, since"
                + " it has only 512 bits, so that a forged message passes DMARC, whatever its"
                + " policy.");
    assertThat(spoofability.subdomain().verdict()).isEqualTo(Spoofable.YES);
  }

  /** RFC 9989 §4.7: adkim=s takes only signatures of the very same domain. */
  @Test
  void strictAlignmentKeepsSubdomainsApart() {
    Assessment assessment =
        assess(
            SPF
                + "_dmarc.a.example. TXT \"v=DMARC1; p=reject; adkim=s\"\n"
                + key("google", CRACKABLE));
    assertThat(assessment.spoofability().domain().verdict()).isEqualTo(Spoofable.YES);
    assertThat(assessment.spoofability().subdomain().verdict()).isEqualTo(Spoofable.NO);
  }

  /** RFC 6376 §3.6.1: verifiers treat what is signed in testing as if it was not signed. */
  @Test
  void aKeyInTestingMakesNothingPass() {
    Assessment assessment =
        assess(
            SPF
                + REJECT
                + "google._domainkey.a.example. TXT \"v=DKIM1; t=y; p="
                + CRACKABLE
                + "\"\n");
    assertThat(assessment.dkim().verdict()).isEqualTo(DkimVerdict.WEAK);
    assertThat(assessment.spoofability().domain().verdict()).isEqualTo(Spoofable.NO);
  }
}
