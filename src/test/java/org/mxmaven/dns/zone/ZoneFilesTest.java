package org.mxmaven.dns.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.evidence.ResolverContractTest.answer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.OversizedTxtRecord;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Answer.NoData;
import org.mxmaven.evidence.Answer.NxDomain;
import org.mxmaven.evidence.Answer.Records;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Failure.Kind;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.testing.Times;
import org.xbill.DNS.Name;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** Kinds of master files, what each covers, and the bytes in them. */
class ZoneFilesTest {
  private static final String SOA = "SOA ns.test. host.test. 1 3600 600 86400 60\n";
  private static final String WHOLE =
      """
      $TTL 300
      $ORIGIN example.test.
      @     %s      NS ns.test.
      mx    A  192.0.2.1
      sub   NS ns.sub
      ns.sub A 192.0.2.2
      sub   MX 10 mx
      old   DNAME new
      a.new A 192.0.2.3
      away  CNAME there.other.test.
      """
          .formatted(SOA);

  private final Path folder;

  ZoneFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "mx.example.test, Records",
    "nothing.example.test, NxDomain",
    // RFC 1034 §4.2.1: at and under a delegation other servers know.
    "sub.example.test, Failure",
    "ns.sub.example.test, Failure",
    "x.sub.example.test, Failure",
    // RFC 6672 §2.3: under the owner, not at it.
    "a.old.example.test, Records",
    "b.old.example.test, NxDomain",
    "old.example.test, NoData",
    "test, Failure",
    "example.invalid, Failure",
    "away.example.test, Failure"
  })
  void aWholeZoneCoversWhatIsUnderItsSoa(String name, String answer) throws IOException {
    assertThat(answer(load(WHOLE), name, Type.A).getClass().getSimpleName()).isEqualTo(answer);
  }

  @Test
  void tellsWhatIsOutside() throws IOException {
    Resolver zone = load(WHOLE);
    assertThat(answer(zone, "example.invalid", Type.A))
        .isEqualTo(outside("no given zone file covers example.invalid"));
    assertThat(answer(zone, "away.example.test", Type.A))
        .isEqualTo(
            outside(
                "no given zone file covers there.other.test, which away.example.test leads to"));
    assertThat(((Failure) answer(zone, "x.sub.example.test", Type.A)).detail())
        .contains("delegates sub.example.test");
  }

  @Test
  void aZoneGivenBesideItsParentCoversTheDelegation() throws IOException {
    Resolver zones =
        load(WHOLE, "$TTL 300\nsub.example.test. " + SOA + "www.sub.example.test. A 192.0.2.9");
    assertThat(answer(zones, "www.sub.example.test", Type.A)).isInstanceOf(Records.class);
    // Glue is the parent's word, not the zone's.
    assertThat(answer(zones, "ns.sub.example.test", Type.A)).isInstanceOf(NxDomain.class);
    assertThat(answer(zones, "sub.example.test", Type.MX)).isInstanceOf(NoData.class);
  }

  /** RFC 4035 §3.1.4.1: the zone itself does not know. */
  @Test
  void whetherAZoneHasADsItsParentSays() throws IOException {
    String child = "$TTL 300\nsub.example.test. " + SOA;
    assertThat(answer(load(child), "sub.example.test", Type.DS))
        .isEqualTo(outside("no given zone file covers sub.example.test"));
    assertThat(answer(load(WHOLE), "sub.example.test", Type.DS)).isInstanceOf(NoData.class);
    assertThat(answer(load(WHOLE, child), "sub.example.test", Type.DS)).isInstanceOf(NoData.class);
    assertThat(answer(load(WHOLE, child), "x.sub.example.test", Type.DS))
        .isInstanceOf(NxDomain.class);
    String ds = "$TTL 300\n$ORIGIN example.test.\nsub DS 1 13 2 " + "00".repeat(32);
    assertThat(answer(load(WHOLE, child, ds), "sub.example.test", Type.DS))
        .isInstanceOf(Records.class);
  }

  @ParameterizedTest
  @CsvSource({
    "www.example.test, Records",
    "nothing.example.test, NxDomain",
    "example.test, NoData",
    "other.test, Failure"
  })
  void aFragmentCoversWhatIsUnderItsOrigin(String name, String answer) throws IOException {
    Resolver fragment = load("$ORIGIN example.test.\nwww A 192.0.2.1\n");
    assertThat(answer(fragment, name, Type.A).getClass().getSimpleName()).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "example.test, Records",
    "www.example.test, NxDomain",
    "mail.other.test, Records",
    "other.test, Failure",
    "test, Failure"
  })
  void aFragmentOfAbsoluteNamesCoversWhatIsUnderTheTopmost(String name, String answer)
      throws IOException {
    Resolver fragment =
        load(
            """
            _dmarc.example.test. TXT "v=DMARC1; p=reject"
            example.test. A 192.0.2.1
            mail.other.test. A 192.0.2.2
            """);
    assertThat(answer(fragment, name, Type.A).getClass().getSimpleName()).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "example.test, MX, Records",
    "example.test, TXT, NoData",
    "mx.example.test, A, Records",
    "nothing.example.test, A, NxDomain",
    "nothing.invalid, A, NxDomain",
    "delegated.test, TXT, Failure",
    "ns.delegated.test, A, Records",
    "ns.delegated.test, AAAA, Failure"
  })
  void aRootHoldsTheNamesOfManyDomainsBesideTheirNs(String name, String type, String answer)
      throws IOException {
    Resolver root =
        load(
            "$ORIGIN .\n$TTL 300\n@ "
                + SOA
                + """
                example.test NS ns1.example.test
                example.test MX 10 mx.example.test
                mx.example.test A 192.0.2.1
                delegated.test NS ns.delegated.test
                ns.delegated.test A 192.0.2.2
                """);
    assertThat(answer(root, name, Type.value(type)).getClass().getSimpleName()).isEqualTo(answer);
  }

  @Test
  void takesAMissingTtlFromTheSoaOrTheDefault() throws IOException {
    Records whole =
        (Records) answer(load("a.test. " + SOA + "a.test. A 192.0.2.1\n"), "a.test", Type.A);
    Records fragment = (Records) answer(load("a.test. A 192.0.2.1\n"), "a.test", Type.A);
    assertThat(whole.source().ttl()).isEqualTo(60);
    assertThat(fragment.source().ttl()).isEqualTo(3600);
  }

  @Test
  void aRelativeOriginContinuesTheOneBefore() throws IOException {
    Resolver zone = load("$ORIGIN example.test.\n$ORIGIN sub\nwww A 192.0.2.1\n");
    assertThat(answer(zone, "www.sub.example.test", Type.A)).isInstanceOf(Records.class);
  }

  @Test
  void readsWhatEditorsLeaveAndPeopleWrite() throws IOException {
    Resolver zone =
        load(
            String.join(
                "\r\n",
                "\u00ef\u00bb\u00bf$ORIGIN example.test. ; caf\u00e9 \"(",
                "@ TXT ( \"a;b\" ; first (",
                "  \"c)d\" ; \"second",
                " ) ; end",
                "txt TXT plain \\\"quoted\\\""));
    assertThat(strings(zone, "example.test")).containsExactly("a;b", "c)d");
    assertThat(strings(zone, "txt.example.test")).containsExactly("plain", "\"quoted\"");
  }

  @Test
  void keepsBytesAsTheyAre() throws IOException {
    Resolver zone = load("a.test. TXT \"\u00ff\u00c3\u00a9\\255\\\u00e9\\000\" \u00e9\n");
    assertThat(strings(zone, "a.test"))
        .containsExactly("\u00ff\u00c3\u00a9\u00ff\u00e9\u0000", "\u00e9");
  }

  @Test
  void aStringOver255BytesIsKept() throws IOException {
    String longest = "x".repeat(255);
    String tooLong = "y".repeat(253) + "\\\"\\\\\\065";
    Resolver zone =
        load(
            "$ORIGIN a.test.\ntxt IN TXT \"%s\" %s \"\" \"%s\"\nb TXT \"%s\"\n"
                .formatted(longest, tooLong, "\u00e9".repeat(300), longest));
    assertThat(strings(zone, "txt.a.test"))
        .containsExactly(longest, "y".repeat(253) + "\"\\A", "", "\u00e9".repeat(300));
    assertThat(((Records) answer(zone, "txt.a.test", Type.TXT)).records().get(0))
        .isInstanceOf(OversizedTxtRecord.class);
    assertThat(((Records) answer(zone, "b.a.test", Type.TXT)).records().get(0))
        .isInstanceOf(TXTRecord.class);
  }

  @Test
  void readsDataInHexadecimalDigits() throws IOException {
    // RFC 3597 §5; a length byte, then 200 times "A".
    Resolver zone = load("a.test. TXT \\# 201 c8%s\n".formatted("41".repeat(200)));
    assertThat(strings(zone, "a.test")).containsExactly("A".repeat(200));
  }

  @Test
  void tellsOversizedRecordsOfOneNameApart() throws IOException {
    String tooLong = "y".repeat(256);
    Resolver zone =
        load(
            "a.test. TXT %1$s\na.test. TXT short\na.test. TXT %1$s\na.test. TXT %1$s2"
                .formatted(tooLong));
    assertThat(((Records) answer(zone, "a.test", Type.TXT)).records()).hasSize(3);
  }

  @Test
  void asksAnotherResolverForWhatIsOutside() throws IOException {
    List<Question> asked = new ArrayList<>();
    Optional<Name> zone = Optional.of(Names.of("invalid"));
    Answer live =
        new NxDomain(
            List.of(Names.of("end.invalid")),
            zone,
            new AnswerSource("live", Times.OBTAINED, 7, Dnssec.NOT_ASKED));
    Resolver both =
        new ZoneFirstResolver(
            load(WHOLE),
            question -> {
              asked.add(question);
              return CompletableFuture.completedFuture(live);
            });
    assertThat(answer(both, "mx.example.test", Type.A)).isInstanceOf(Records.class);
    assertThat(answer(both, "nothing.example.test", Type.A)).isInstanceOf(NxDomain.class);
    assertThat(asked).isEmpty();
    assertThat(answer(both, "example.invalid", Type.A)).isEqualTo(live);
    assertThat(answer(both, "away.example.test", Type.A))
        .isEqualTo(
            new NxDomain(
                List.of(Names.of("there.other.test"), Names.of("end.invalid")),
                zone,
                new AnswerSource("live", Times.OBTAINED, 7, Dnssec.NOT_ASKED)));
    assertThat(asked)
        .containsExactly(
            Question.a(Names.of("example.invalid")), Question.a(Names.of("there.other.test")));
  }

  private static Failure outside(String clause) {
    return new Failure(
        Kind.OUTSIDE_ZONES, clause + "; add --nameserver to look it up live", 0, Times.OBTAINED);
  }

  private ZoneResolver load(String... contents) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String content : contents) {
      Path file = folder.resolve(files.size() + ".zone");
      files.add(Files.writeString(file, content, StandardCharsets.ISO_8859_1));
    }
    return ZoneResolver.load(files, Times.CLOCK);
  }

  /** The strings of the one TXT record, a character for each byte. */
  private static List<String> strings(Resolver zone, String name) {
    var txt = ((Records) answer(zone, name, Type.TXT)).records().get(0);
    List<byte[]> strings =
        txt instanceof OversizedTxtRecord oversized
            ? oversized.strings()
            : ((TXTRecord) txt).getStringsAsByteArrays();
    return strings.stream().map(s -> new String(s, StandardCharsets.ISO_8859_1)).toList();
  }
}
