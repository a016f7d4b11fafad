package org.mxmaven.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mxmaven.scan.BadLine;

/** What is told of lines that are no domains. */
class BadLinesTest {
  private final List<String> told = new ArrayList<>();
  private final BadLines lines = new BadLines("list.txt", BadLines.Wanted.DOMAIN, told::add);

  @Test
  void fewAreNamed() {
    lines.accept(new BadLine(3, "a b", "it has a blank inside; give each domain by itself"));
    lines.tellOthers();
    assertThat(told)
        .containsExactly(
            "list.txt, line 3: \"a b\" is no domain: it has a blank inside; give each domain by"
                + " itself");
  }

  @Test
  void ofMoreThanTwentyTheOthersAreCountedByKind() {
    for (int i = 1; i <= 50_020; i++) {
      lines.accept(new BadLine(i, "a b", "it has a blank inside; give each domain by itself"));
    }
    for (int length = 64; length < 164; length++) {
      lines.accept(
          new BadLine(
              1,
              "x".repeat(length),
              "a label has %d characters; 63 are allowed".formatted(length)));
    }
    assertThat(told).hasSize(20);
    lines.tellOthers();
    assertThat(lines.count()).isEqualTo(50_120);
    assertThat(told)
        .hasSize(21)
        .endsWith(
            "list.txt: 50100 more lines are no domains and are not named here (50000: it has a"
                + " blank inside; 100: a label has too many characters).");
  }

  @Test
  void aLongLineIsCut() {
    lines.accept(new BadLine(1, "x".repeat(4_000), "it is long"));
    assertThat(told.get(0)).hasSizeLessThan(150).contains("xxx...\" is no domain");
  }

  @Test
  void oneMore() {
    for (int i = 1; i <= 21; i++) {
      lines.accept(new BadLine(i, "", "it is empty"));
    }
    lines.tellOthers();
    assertThat(told)
        .endsWith("list.txt: 1 more line is no domain and is not named here (1: it is empty).");
  }
}
