package org.mxmaven.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.assess.Spoofable;
import org.mxmaven.assess.TxtLength;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfEffect;
import org.mxmaven.assess.spf.SpfPolicy;

/** What holds for all verdicts. */
class VerdictListTest {
  static Stream<Verdict<?>> all() {
    return VerdictList.ALL.stream();
  }

  @Test
  void everyWordHasItsFacts() {
    assertThat(values(SpfVerdict.SPF))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Arrays.stream(SpfPolicy.values()).map(policy -> new SpfEffect(policy, false)),
                    Arrays.stream(SpfPolicy.values())
                        .filter(SpfPolicy::isWish)
                        .map(policy -> new SpfEffect(policy, true)))
                .toList());
    assertThat(values(DmarcVerdict.DMARC)).containsExactlyInAnyOrder(DmarcPolicy.values());
    assertThat(values(TxtLengthVerdict.TXT_LENGTH)).containsExactlyInAnyOrder(TxtLength.values());
    assertThat(values(MxHostsVerdict.MX)).containsExactlyInAnyOrder(MxVerdict.values());
    assertThat(values(SpoofableVerdict.SPOOFABLE)).containsExactlyInAnyOrder(Spoofable.values());
  }

  private static <W> List<W> values(Verdict<W> verdict) {
    return verdict.wordings().stream().map(Wording::value).toList();
  }

  @Test
  void noTwoShareAnIdALabelOrAColumn() {
    List<Function<Verdict<?>, String>> labels =
        List.of(
            Verdict::id,
            verdict -> verdict.labels().header(),
            verdict -> verdict.labels().brief(),
            verdict -> verdict.labels().field(),
            verdict -> verdict.labels().json(),
            verdict -> verdict.labels().title());
    for (Function<Verdict<?>, String> label : labels) {
      assertThat(all().map(label)).doesNotHaveDuplicates();
    }
    List<String> fields = new ArrayList<>(all().map(verdict -> verdict.labels().field()).toList());
    all().flatMap(verdict -> verdict.mark().stream()).map(WordMark::field).forEach(fields::add);
    assertThat(fields).doesNotHaveDuplicates();
    assertThat(all().flatMap(verdict -> verdict.columns().stream()).map(VerdictColumn::name))
        .doesNotHaveDuplicates();
  }

  /** Words of a verdict are told apart wherever they stand. */
  @ParameterizedTest
  @MethodSource("all")
  void wordsAreDistinct(Verdict<?> verdict) {
    assertThat(verdict.wordings()).extracting(Wording::text).doesNotHaveDuplicates();
    assertThat(verdict.wordings().stream().filter(word -> !word.marked()))
        .extracting(Wording::name)
        .doesNotHaveDuplicates();
    assertThat(verdict.wordings()).filteredOn(Wording::isUnknown).hasSize(1);
    assertThat(verdict.wordings()).noneMatch(word -> word.meaning().isBlank());
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyWordIsReadBackAsItIsWritten(Verdict<?> verdict) {
    if (verdict.isStored()) {
      assertThat(verdict.wordings())
          .allSatisfy(word -> assertThat(verdict.read(word.cells())).isEqualTo(word));
    }
  }

  /** Green is for what is fine, red for problems. */
  @ParameterizedTest
  @MethodSource("all")
  void lightsFitWhatWordsAreWorth(Verdict<?> verdict) {
    assertThat(verdict.wordings())
        .filteredOn(word -> word.light() == Light.GREEN)
        .allMatch(word -> word.badness() == Badness.FINE);
    assertThat(verdict.wordings())
        .filteredOn(word -> word.light() == Light.RED)
        .allMatch(word -> word.badness() == Badness.PROBLEM);
  }
}
