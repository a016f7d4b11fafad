package org.mxmaven.dns.zone;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.dns.Names;
import org.mxmaven.testing.Times;
import org.xbill.DNS.Name;

/** Which DKIM keys master files hold (RFC 6376 §3.6.2.1). */
class ZoneKeysTest {
  private static final String HEAD = "$TTL 300\n$ORIGIN %s.\n";
  private static final String SOA =
      "@ SOA ns.test. host.test. 1 3600 600 86400 60\n@ NS ns.test.\n";
  private static final String KEY = " TXT \"v=DKIM1; k=rsa; p=\"\n";

  private final Path folder;

  ZoneKeysTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void namesTheSelectorsOfEachDomain() {
    ZoneKeys keys =
        whole(
            "test",
            "Mail._DomainKey.a" + KEY,
            "mail._domainkey.a TXT \"a second\"",
            "mail._domainkey.a TXT \"a third\"",
            "s1.eu._domainkey.a CNAME s1.provider.invalid.",
            "_domainkey.a TXT \"o=-\"",
            "x._domainkey.a A 192.0.2.1",
            "*._domainkey.a" + KEY,
            "k1._domainkey.sub.a" + KEY,
            "b TXT \"v=spf1 -all\"");
    assertThat(selectors(keys, "a.test")).isEqualTo("Mail s1.eu");
    assertThat(selectors(keys, "A.TEST")).isEqualTo("Mail s1.eu");
    assertThat(selectors(keys, "sub.a.test")).isEqualTo("k1");
    assertThat(selectors(keys, "b.test")).isEmpty();
    assertThat(selectors(keys, "test")).isEmpty();
    assertThat(selectors(keys, "none.test")).isEmpty();
    assertThat(selectors(keys, "a.invalid")).isEmpty();
    assertThat(keys.selectors(Name.root)).isEmpty();
  }

  @Test
  void aFragmentNamesSelectorsToo() {
    ZoneKeys keys = keys(HEAD.formatted("a.test") + "s1._domainkey" + KEY);
    assertThat(selectors(keys, "a.test")).isEqualTo("s1");
    assertThat(keys.areAll(Names.of("a.test"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // The zone says that there is nothing else.
    "x A 192.0.2.1, true",
    "s1._domainkey CNAME s1.provider.invalid., true",
    "* A 192.0.2.1, true",
    // Nothing is at or below a CNAME's owner.
    "_domainkey CNAME other.invalid., true",
    // Wildcards do not reach below names that exist (RFC 4592 §2.2.1).
    "* TXT x, false",
    "* CNAME x.invalid., false",
    "*._domainkey TXT x, false",
    "*._domainkey CNAME x.invalid., false",
    "*._domainkey A 192.0.2.1, true",
    "*.eu._domainkey TXT x, false",
    // Others have the say (RFC 1034 §4.2.1).
    "_domainkey NS ns.other.invalid., false",
    "eu._domainkey NS ns.other.invalid., false",
    // RFC 6672 §2.1.
    "_domainkey DNAME keys.invalid., false",
    "eu._domainkey DNAME keys.invalid., false",
    "other DNAME keys.invalid., true",
  })
  void aWholeZoneHasNoSelectorsButThoseThatItHolds(String line, boolean all) {
    assertThat(whole("a.test", line).areAll(Names.of("a.test"))).isEqualTo(all);
  }

  @Test
  void aWildcardDoesNotReachBelowADomainkeyThatExists() {
    ZoneKeys keys = whole("a.test", "* TXT x", "s1._domainkey" + KEY);
    assertThat(keys.areAll(Names.of("a.test"))).isTrue();
    assertThat(keys.areAll(Names.of("b.a.test"))).isFalse();
  }

  @Test
  void aZoneHasNoSayBesideItself() {
    ZoneKeys keys = whole("a.test", "sub NS ns.sub", "ns.sub A 192.0.2.1");
    assertThat(keys.areAll(Names.of("sub.a.test"))).isFalse();
    assertThat(keys.areAll(Names.of("b.test"))).isFalse();
    assertThat(keys.areAll(Names.of("test"))).isFalse();
    assertThat(keys.areAll(Names.of("new.a.test"))).isTrue();
  }

  @Test
  void aDelegatedDomainkeyIsKnownFromItsOwnFile() {
    ZoneKeys keys =
        keys(
            HEAD.formatted("a.test") + SOA + "_domainkey NS ns.test.\n",
            HEAD.formatted("_domainkey.a.test") + SOA + "s1" + KEY);
    assertThat(selectors(keys, "a.test")).isEqualTo("s1");
    assertThat(keys.areAll(Names.of("a.test"))).isTrue();
  }

  @Test
  void aRootOfManyDomainsKnowsAllOfEach() {
    ZoneKeys keys =
        keys(
            "$TTL 300\n$ORIGIN .\n"
                + SOA
                + "a.test NS ns.a.test\na.test TXT x\ns1._domainkey.a.test"
                + KEY
                + "s2.a.test"
                + KEY);
    assertThat(selectors(keys, "a.test")).isEqualTo("s1");
    assertThat(keys.areAll(Names.of("a.test"))).isTrue();
    assertThat(elsewhere(keys, "a.test")).isEqualTo("s2.a.test");
    assertThat(elsewhere(keys, "test")).isEmpty();
  }

  @Test
  void findsKeysThatNobodyAsksFor() {
    ZoneKeys keys =
        whole(
            "a.test",
            "@" + KEY,
            "s1" + KEY,
            "s1 TXT \"v=DKIM1; p=\"",
            "s2 TXT \"k=rsa;\" \" p=abc\"",
            "s3._domainkey.a.test" + KEY,
            "s4._domainkey.a.test CNAME s4.provider.invalid.",
            // These are no keys, or where they are meant to be.
            "s5._domainkey" + KEY,
            "s6._domainkey.sub" + KEY,
            "s7 TXT \"p=none; v=DKIM1\"",
            "_dmarc TXT \"v=DMARC1; p=none; k=x\"",
            "s8 TXT \"a text\"",
            "s9._domainkey CNAME s9.keys",
            "s9.keys" + KEY,
            "s10._domainkey CNAME s10",
            "s10" + KEY);
    assertThat(elsewhere(keys, "a.test"))
        .isEqualTo(
            "a.test s1.a.test s2.a.test s3._domainkey.a.test.a.test s4._domainkey.a.test.a.test");
    assertThat(elsewhere(keys, "sub.a.test")).isEmpty();
    assertThat(elsewhere(keys, "test")).isEmpty();
    assertThat(elsewhere(keys, "b.test")).isEmpty();
  }

  @Test
  void aKeyAtTheTopOfAZoneIsNotThatOfTheZoneAbove() {
    ZoneKeys keys =
        keys(
            HEAD.formatted("a.test") + SOA + "sub NS ns.test.\n",
            HEAD.formatted("sub.a.test") + SOA + "@" + KEY);
    assertThat(elsewhere(keys, "sub.a.test")).isEqualTo("sub.a.test");
    assertThat(elsewhere(keys, "a.test")).isEmpty();
  }

  @Test
  void aDomainWithoutRoomForADomainkeyHasNone() {
    String longest = "a.".repeat(120) + "test";
    ZoneKeys keys = whole("test", longest + ".  TXT x");
    assertThat(keys.areAll(Names.of(longest))).isTrue();
    assertThat(keys.selectors(Names.of(longest))).isEmpty();
  }

  private ZoneKeys whole(String apex, String... lines) {
    return keys(HEAD.formatted(apex) + SOA + String.join("\n", lines) + "\n");
  }

  private ZoneKeys keys(String... zones) {
    List<Path> files = new ArrayList<>();
    try {
      for (String zone : zones) {
        files.add(Files.writeString(folder.resolve(files.size() + ".zone"), zone));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return ZoneResolver.load(files, Times.CLOCK).keys();
  }

  private static String selectors(ZoneKeys keys, String domain) {
    List<Name> selectors = keys.selectors(Names.of(domain));
    assertThat(selectors).noneMatch(Name::isAbsolute);
    return selectors.stream().map(Name::toString).collect(joining(" "));
  }

  private static String elsewhere(ZoneKeys keys, String domain) {
    return keys.elsewhere(Names.of(domain)).stream().map(Names::text).collect(joining(" "));
  }
}
