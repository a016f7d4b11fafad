package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.assess.TxtLength;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.verdict.TestVerdicts;
import org.mxmaven.verdict.Verdicts;

class WordTest {
  @ParameterizedTest
  @CsvSource({
    "HARD_FAIL, HARD_FAIL, GREEN",
    "SOFT_FAIL, SOFT_FAIL, NONE",
    "NEUTRAL, NEUTRAL, YELLOW",
    "PASS, PASS, RED",
    "NOT_SET, NOT SET, YELLOW",
    "PERMERROR, PERMERROR, RED",
    "UNKNOWN, UNKNOWN, YELLOW",
  })
  void spf(SpfPolicy policy, String text, Colour colour) {
    assertThat(Word.of(policy)).isEqualTo(new Word(text, colour));
  }

  /** The word stays; what is in vain is not green. */
  @ParameterizedTest
  @CsvSource({
    "HARD_FAIL, HARD_FAIL!, YELLOW",
    "SOFT_FAIL, SOFT_FAIL!, YELLOW",
    "NEUTRAL, NEUTRAL!, YELLOW",
    "PASS, PASS!, RED",
  })
  void spfInVain(SpfPolicy policy, String text, Colour colour) {
    Verdicts verdicts =
        TestVerdicts.of(policy, true, DmarcPolicy.REJECT, TxtLength.OK, MxVerdict.OK);
    assertThat(Word.spf(verdicts)).isEqualTo(new Word(text, colour));
    assertThat(verdicts.haveProblem()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "REJECT, REJECT, GREEN",
    "QUARANTINE, QUARANTINE, YELLOW",
    "NONE, NONE, RED",
    "NOT_SET, NOT SET, RED",
    "INVALID, INVALID, RED",
    "UNKNOWN, UNKNOWN, YELLOW",
  })
  void dmarc(DmarcPolicy policy, String text, Colour colour) {
    assertThat(Word.of(policy)).isEqualTo(new Word(text, colour));
  }

  @ParameterizedTest
  @CsvSource({
    "OK, OK, NONE",
    "NO_SPF, NO-SPF, RED",
    "NO_DMARC, NO-DMARC, RED",
    "NOT_APPLICABLE, N/A, NONE",
    "UNKNOWN, UNKNOWN, YELLOW",
  })
  void txtLength(TxtLength length, String text, Colour colour) {
    assertThat(Word.of(length)).isEqualTo(new Word(text, colour));
  }

  @ParameterizedTest
  @CsvSource({
    "OK, OK, NONE",
    "NO, NO, RED",
    "NOT_APPLICABLE, N/A, NONE",
    "UNKNOWN, UNKNOWN, YELLOW",
  })
  void mx(MxVerdict verdict, String text, Colour colour) {
    assertThat(Word.of(verdict)).isEqualTo(new Word(text, colour));
  }
}
