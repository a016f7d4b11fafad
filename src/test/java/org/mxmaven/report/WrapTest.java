package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {
  @Test
  void breaksAtBlanks() {
    assertThat(Wrap.lines("one two three four five six", 20, "- ", "  "))
        .containsExactly("- one two three four", "  five six");
  }

  @Test
  void cutsWordsThatAreLongerThanALine() {
    assertThat(Wrap.lines("a 0123456789012345678901234", 20, "", "  "))
        .containsExactly("a", "  012345678901234567", "  8901234");
  }

  @Test
  void countsColumnsNotCharacters() {
    assertThat(Wrap.lines("日本日本日本日本日本日本日本", 20, "", "")).containsExactly("日本日本日本日本日本", "日本日本");
  }

  @Test
  void keepsBlanksWithinALine() {
    assertThat(Wrap.lines(" a  b", 20, "", "")).containsExactly(" a  b");
  }

  @Test
  void doesNotBreakWithoutTerminal() {
    String text = "word ".repeat(100);
    assertThat(Wrap.lines(text, Integer.MAX_VALUE, "> ", "  ")).containsExactly("> " + text);
  }

  @Test
  void leavesRoomBehindDeepIndents() {
    String indent = " ".repeat(38);
    assertThat(Wrap.lines("0123456789 012345", 40, indent, indent))
        .containsExactly(indent + "0123456789", indent + "012345");
  }
}
