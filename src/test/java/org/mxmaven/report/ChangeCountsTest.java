package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts in sentences, of one and of all too. */
class ChangeCountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "1 > 0 > 1 domain changed; 1 new finding, 0 gone.",
        "1 > 1 > 1 domain changed, which is new; 1 new finding, 0 gone.",
        "2 > 0 > 2 domains changed, none of them new; 1 new finding, 0 gone.",
        "3 > 1 > 3 domains changed, 1 of them new; 1 new finding, 0 gone.",
        "3 > 3 > 3 domains changed, all of them new; 1 new finding, 0 gone.",
      })
  void changes(int domains, int added, String sentence) {
    assertThat(new ChangeCounts(domains, added, 1, 0).betweenTimes(false)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "1 > 1 > 1 domain differs; 2 new findings, 1 gone. 1 domain lacks stored answers",
        "1 > 2 > 1 of 2 domains differs; 2 new findings, 1 gone. 1 of 2 domains lacks stored",
        "2 > 2 > All 2 domains differ; 2 new findings, 1 gone. All 2 domains lack stored answers",
        "2 > 5 > 2 of 5 domains differ; 2 new findings, 1 gone. 2 of 5 domains lack stored",
      })
  void answersJudgedAgain(int number, int all, String sentence) {
    assertThat(new ChangeCounts(number, 0, 2, 1).judgedAgain(all, number)).startsWith(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "1 > 1 > 1 domain of scan 7 could not be looked up in full",
        "1 > 2 > 1 of 2 domains of scan 7 could not be looked up in full",
        "2 > 2 > All 2 domains of scan 7 could not be looked up in full",
      })
  void failures(int failed, int scanned, String sentence) {
    assertThat(ChangeCounts.unseen(7, failed, scanned)).startsWith(sentence);
  }
}
