package org.mxmaven.check.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.check.Finding;
import org.mxmaven.dns.Names;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Leads.Guesses;
import org.mxmaven.inquiry.Leads.KeyPlaces;
import org.mxmaven.testing.World;
import org.xbill.DNS.Name;

/** A record to publish is offered whatever was asked about DKIM keys, and nothing more is asked. */
class MendLeadsTest {
  private static final World WORLD =
      World.of(
          "a.example. MX 10 mx.a.example.",
          "mx.a.example. A 192.31.196.25",
          "a.example. TXT \"v=spf1 mx mx -all\"",
          "x._domainkey.a.example. TXT \"v=DKIM1; p=\"");

  static Stream<Leads> leads() {
    KeyPlaces named = domain -> List.of(Name.fromConstantString("x"));
    return Stream.of(
        Leads.NONE,
        new Leads(Guesses.LEFT_OUT, KeyPlaces.UNKNOWN),
        new Leads(Guesses.NONE, named),
        new Leads(Guesses.DEEP, named));
  }

  @ParameterizedTest
  @MethodSource("leads")
  void theMendDoesNotDependOnThem(Leads leads) {
    Assessment assessment = WORLD.decide(new Assessor().of(Names.of("a.example"), leads));
    Finding twice =
        Checks.findings(assessment).stream()
            .filter(finding -> finding.check().equals("spf-duplicate-term"))
            .findFirst()
            .orElseThrow();
    assertThat(Mends.of(assessment, twice).map(mend -> mend.record().presentation()))
        .hasValue("\"v=spf1 mx -all\"");
  }
}
