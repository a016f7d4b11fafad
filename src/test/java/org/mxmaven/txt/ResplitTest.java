package org.mxmaven.txt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text in strings that a TXT record can hold. */
class ResplitTest {

  @ParameterizedTest
  @CsvSource({"0, 1", "255, 1", "256, 2", "510, 2", "511, 3"})
  void textWithoutBlanksIsCutWhereItMustBe(int bytes, int strings) {
    assertThat(resplit("x".repeat(bytes)).strings()).hasSize(strings);
  }

  @Test
  void theBlankStaysAtTheEndOfItsString() {
    TxtText text = resplit("a".repeat(254) + " " + "b".repeat(10));
    assertThat(text.presentation())
        .isEqualTo("\"" + "a".repeat(254) + " \" \"" + "b".repeat(10) + "\"");
  }

  @Test
  void aBlankThatDoesNotFitIsNoPlaceToCut() {
    TxtText text = resplit("aa " + "b".repeat(252) + " " + "c".repeat(10));
    assertThat(text.strings()).extracting(s -> s.length).containsExactly(3, 253, 10);
  }

  @Test
  void escapesDoNotCount() {
    assertThat(resplit("\"".repeat(255)).strings()).hasSize(1);
  }

  @Test
  void joinedItIsTheSameAndEveryStringFits() {
    Random random = new Random(4711);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(1_500)];
      random.nextBytes(bytes);
      for (int blanks = random.nextInt(40); blanks > 0 && bytes.length > 0; blanks--) {
        bytes[random.nextInt(bytes.length)] = ' ';
      }
      TxtText split = TxtText.of(List.of(bytes)).resplit();
      assertThat(split.joined()).isEqualTo(bytes);
      assertThat(split.hasTooLongString()).isFalse();
    }
  }

  private static TxtText resplit(String text) {
    return TxtText.of(List.of(text.getBytes(StandardCharsets.ISO_8859_1))).resplit();
  }
}
