package org.mxmaven.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.verdict.DmarcVerdict.DMARC;
import static org.mxmaven.verdict.MxHostsVerdict.MX;
import static org.mxmaven.verdict.SpfVerdict.SPF;
import static org.mxmaven.verdict.TxtLengthVerdict.TXT_LENGTH;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.assess.TxtLength;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfEffect;
import org.mxmaven.assess.spf.SpfPolicy;

class VerdictTest {
  private static final Verdicts GOOD =
      TestVerdicts.of(SpfPolicy.HARD_FAIL, DmarcPolicy.REJECT, TxtLength.OK, MxVerdict.OK);

  @ParameterizedTest
  @CsvSource({
    "HARD_FAIL, HARD_FAIL, GREEN, false",
    "SOFT_FAIL, SOFT_FAIL, NONE, false",
    "NEUTRAL, NEUTRAL, YELLOW, true",
    "PASS, PASS, RED, true",
    "NOT_SET, NOT SET, YELLOW, true",
    "PERMERROR, PERMERROR, RED, true",
    "UNKNOWN, UNKNOWN, YELLOW, false",
  })
  void spf(SpfPolicy policy, String text, Light light, boolean problem) {
    check(SPF, new SpfEffect(policy, false), text, light, problem);
  }

  /** The word stays; what is in vain is a problem and not green. */
  @ParameterizedTest
  @CsvSource({
    "HARD_FAIL, HARD_FAIL!, YELLOW",
    "SOFT_FAIL, SOFT_FAIL!, YELLOW",
    "NEUTRAL, NEUTRAL!, YELLOW",
    "PASS, PASS!, RED",
  })
  void spfInVain(SpfPolicy policy, String text, Light light) {
    SpfEffect inVain = new SpfEffect(policy, true);
    check(SPF, inVain, text, light, true);
    assertThat(SPF.wording(inVain).name()).isEqualTo(policy.name());
  }

  @ParameterizedTest
  @CsvSource({
    "REJECT, REJECT, GREEN, false",
    "QUARANTINE, QUARANTINE, YELLOW, false",
    "NONE, NONE, RED, true",
    "NOT_SET, NOT SET, RED, true",
    "INVALID, INVALID, RED, true",
    "UNKNOWN, UNKNOWN, YELLOW, false",
  })
  void dmarc(DmarcPolicy policy, String text, Light light, boolean problem) {
    check(DMARC, policy, text, light, problem);
  }

  @ParameterizedTest
  @CsvSource({
    "OK, OK, NONE, false",
    "NO_SPF, NO-SPF, RED, true",
    "NO_DMARC, NO-DMARC, RED, true",
    "NOT_APPLICABLE, N/A, NONE, false",
    "UNKNOWN, UNKNOWN, YELLOW, false",
  })
  void txtLength(TxtLength length, String text, Light light, boolean problem) {
    check(TXT_LENGTH, length, text, light, problem);
  }

  @ParameterizedTest
  @CsvSource({
    "OK, OK, NONE, false",
    "NO, NO, RED, true",
    "NOT_APPLICABLE, N/A, NONE, false",
    "UNKNOWN, UNKNOWN, YELLOW, false",
  })
  void mx(MxVerdict verdict, String text, Light light, boolean problem) {
    check(MX, verdict, text, light, problem);
  }

  private static <W> void check(
      Verdict<W> verdict, W value, String text, Light light, boolean problem) {
    Wording<W> wording = verdict.wording(value);
    assertThat(wording.text()).isEqualTo(text);
    assertThat(wording.light()).isEqualTo(light);
    assertThat(GOOD.with(verdict, value).haveProblem()).isEqualTo(problem);
    assertThat(GOOD.with(verdict, value).haveUnknown()).isEqualTo(wording.isUnknown());
  }

  /** The Python tool's 0 and 1, and two numbers of our own. */
  @ParameterizedTest
  @CsvSource({"-1, UNKNOWN", "0, NOT_APPLICABLE", "1, OK", "2, NO", "3, UNKNOWN", ", UNKNOWN"})
  void mxIsANumberInTheDatabase(@Nullable Integer cell, MxVerdict verdict) {
    assertThat(read(MX, cell)).isEqualTo(verdict);
  }

  /** The Python tool has other words; old rows have no flag. */
  @ParameterizedTest
  @CsvSource({
    "HARD_FAIL, 0, HARD_FAIL, false",
    "HARD_FAIL, 1, HARD_FAIL, true",
    "HARD_FAIL, , HARD_FAIL, false",
    "HARD_FAIL, 7, HARD_FAIL, false",
    "NOT_SET, 1, UNKNOWN, false",
    "fail, 0, UNKNOWN, false",
    ", , UNKNOWN, false",
  })
  void spfStandsInTwoColumns(
      @Nullable String policy, @Nullable Integer flag, SpfPolicy read, boolean inVain) {
    assertThat(read(SPF, policy, flag)).isEqualTo(new SpfEffect(read, inVain));
  }

  private static <W> W read(Verdict<W> verdict, @Nullable Object... cells) {
    return verdict.read(Arrays.asList(cells)).value();
  }

  @Test
  void whatIsUnknownIsTakenFromOthers() {
    Verdicts partly = VerdictList.STORED.unknown().with(DMARC, DmarcPolicy.NONE);
    assertThat(partly.orElse(GOOD)).isEqualTo(GOOD.with(DMARC, DmarcPolicy.NONE));
    assertThat(GOOD.orElse(partly)).isEqualTo(GOOD);
    assertThat(GOOD.without(verdict -> verdict == SPF).get(SPF).policy())
        .isEqualTo(SpfPolicy.UNKNOWN);
  }

  /** That of a TXT record's length is no policy; the mark makes no other policy. */
  @Test
  void policiesAreFoundByTheirNames() {
    assertThat(GOOD.haveWord(Set.of("NONE", "REJECT"))).isTrue();
    assertThat(GOOD.haveWord(Set.of("OK"))).isFalse();
    assertThat(GOOD.with(SPF, new SpfEffect(SpfPolicy.PASS, true)).haveWord(Set.of("PASS")))
        .isTrue();
  }
}
