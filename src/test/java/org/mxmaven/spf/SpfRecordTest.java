package org.mxmaven.spf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpfRecordTest {
  @Test
  void evaluatesUpToTheFirstAll() {
    SpfRecord record = parse("v=spf1 a ~all mx -all");

    assertThat(record.evaluatedDirectives())
        .extracting(Term.Directive::text)
        .containsExactly("a", "~all");
    assertThat(record.all()).map(Term.Directive::qualifier).contains(Qualifier.SOFT_FAIL);
  }

  @Test
  void evaluatesEverythingWithoutAll() {
    SpfRecord record = parse("v=spf1 a foo=bar mx");

    assertThat(record.evaluatedDirectives())
        .extracting(Term.Directive::text)
        .containsExactly("a", "mx");
    assertThat(record.all()).isEmpty();
  }

  /** RFC 7208 §6.1: a redirect beside an all is ignored, wherever it stands. */
  @Test
  void followsARedirectOnlyWithoutAll() {
    assertThat(parse("v=spf1 redirect=spf.example a").effectiveRedirect())
        .map(Term.Redirect::text)
        .contains("redirect=spf.example");
    assertThat(parse("v=spf1 redirect=spf.example -all").effectiveRedirect()).isEmpty();
    assertThat(parse("v=spf1 a").effectiveRedirect()).isEmpty();
  }

  private static SpfRecord parse(String record) {
    return SpfParser.parse(record.getBytes(ISO_8859_1));
  }
}
