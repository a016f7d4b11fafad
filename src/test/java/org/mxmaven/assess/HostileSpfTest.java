package org.mxmaven.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.testing.World;

/** Records made to cost us more than they cost their owner. */
class HostileSpfTest {
  @Test
  void thousandsOfErrorsAreCountedNotListed() {
    SpfAssessment spf = assess(record("a.example", "x", 3000));
    assertThat(spf.policy()).isEqualTo(SpfPolicy.PERMERROR);
    assertThat(spf.errors())
        .hasSize(21)
        .last()
        .asString()
        .isEqualTo("Errors in the SPF record that are not listed: 2980");
  }

  @Test
  void thousandsOfLookupsAreNotFollowed() {
    SpfAssessment spf = assess(record("a.example", "a:gone.example", 3000));
    assertThat(spf.tree().orElseThrow().branches()).hasSize(41);
    assertThat(spf.errors())
        .contains("at least 41 DNS look-ups, more than the 10 allowed (RFC 7208 §4.6.4)");
  }

  @Test
  void thousandsOfIncludesOfThousandsOfLookupsStaySmall() {
    SpfAssessment spf =
        assess(record("a.example", "include:b.example", 1000) + record("b.example", "ptr", 1000));
    assertThat(spf.tree().orElseThrow().all()).hasSizeLessThanOrEqualTo(41);
    assertThat(spf.lookups()).isLessThanOrEqualTo(80);
  }

  @Test
  void longTermsAreCutWithinErrors() {
    SpfAssessment spf = assess("a.example. TXT \"v=spf1 x" + "y\" \"y".repeat(500) + "\"");
    assertThat(spf.errors()).singleElement().asString().contains("yyy...\": ").hasSizeLessThan(500);
  }

  private static SpfAssessment assess(String zone) {
    return World.of(zone).assess("a.example").spf();
  }

  /** A record of many equal terms, each in a string of its own. */
  private static String record(String domain, String term, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"" + term + " \"")
        .collect(Collectors.joining(" ", domain + ". TXT \"v=spf1 \" ", "\n"));
  }
}
