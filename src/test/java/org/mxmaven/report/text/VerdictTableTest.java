package org.mxmaven.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.report.DomainFixture;
import org.mxmaven.report.Golden;
import org.mxmaven.report.Page;
import org.mxmaven.report.Terminal;
import org.mxmaven.result.Judged;
import org.mxmaven.verdict.VerdictList;

class VerdictTableTest {
  /** Of 19 columns: with what the other columns need, its table is 103 wide. */
  private static final Judged PLAIN =
      new DomainFixture(1, "nineteen-wides.test")
          .mx(MxVerdict.NO)
          .spf(SpfPolicy.HARD_FAIL, "v=spf1 -all")
          .dmarc(DmarcPolicy.NONE, "v=DMARC1; p=none")
          .judged();

  private static final Judged LONG =
      new DomainFixture(2, "a-name-that-is-much-longer-than-the-others.example").judged();

  /** The bytes of the Python tool. */
  @Test
  void looksLikeTheTableOfThePythonTool() {
    assertThat(print(0, true, PLAIN))
        .containsExactly(
            "domain               SPF_policy    DMARC_policy    TXT_length_OK    MX_OK   "
                + " last_updated",
            "-------------------  ------------  --------------  ---------------  -------"
                + "  --------------------------",
            "nineteen-wides.test  \u001b[32mHARD_FAIL\u001b[39m     \u001b[31mNONE\u001b[39m"
                + "            OK               \u001b[31mNO\u001b[39m       2026-11-22"
                + " 01:57:45.093893");
  }

  @Test
  void shortDomainsLeaveRoomForTheHeader() {
    Judged shortest = new DomainFixture(1, "a.test").judged();
    assertThat(print(0, false, shortest).get(2)).startsWith("a.test    NOT SET ");
  }

  @Test
  void allFitsOnAWideTerminal() {
    assertThat(print(103, false, PLAIN).get(2)).endsWith("2026-11-22 01:57:45.093893");
  }

  @Test
  void fractionsGoFirst() {
    assertThat(print(102, false, PLAIN).get(2)).endsWith("2026-11-22 01:57:45");
    assertThat(print(96, false, PLAIN).get(1)).hasSize(96);
  }

  @Test
  void columnsCloseUpNext() {
    assertThat(print(95, false, PLAIN).get(2))
        .isEqualTo(
            "nineteen-wides.test  HARD_FAIL   NONE          OK             NO     2026-11-22"
                + " 01:57:45");
  }

  @Test
  void thenOnlyTheDayIsLeft() {
    assertThat(print(87, false, PLAIN).get(2)).endsWith("NO     2026-11-22");
  }

  @Test
  void longDomainsGetALineOfTheirOwn() {
    assertThat(print(90, false, PLAIN, LONG))
        .allMatch(line -> line.length() <= 90)
        .endsWith(
            "nineteen-wides.test           HARD_FAIL   NONE          OK             NO    "
                + " 2026-11-22",
            "a-name-that-is-much-longer-than-the-others.example",
            "                              NOT SET     NOT SET       N/A            N/A   "
                + " 2026-11-22");
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 40, 60, 77})
  void narrowTerminalsGetShortLines(int width) {
    List<String> lines = print(width, false, PLAIN, LONG);
    assertThat(lines).allMatch(line -> line.length() <= width).noneMatch(l -> l.contains("---"));
    assertThat(String.join(" ", lines)).contains("SPF HARD_FAIL", "DMARC NONE", "MX NO");
  }

  @Test
  void aLastColumnSaysWhetherTheDomainCanBeSpoofed() {
    assertThat(withSpoofable(0, true))
        .satisfies(
            lines -> assertThat(lines.get(0)).endsWith("  spoofable"),
            lines -> assertThat(lines.get(2)).endsWith("  \u001b[33mPARTLY\u001b[39m"),
            lines -> assertThat(lines.get(3)).endsWith("  \u001b[31mYES\u001b[39m"));
  }

  @Test
  void narrowTerminalsShowItToo() {
    assertThat(String.join(" ", withSpoofable(40, false)))
        .contains("spoofable PARTLY", "spoofable YES");
  }

  private static List<String> withSpoofable(int width, boolean colour) {
    Judged judged =
        new DomainFixture(1, "a.test")
            .dmarc(DmarcPolicy.QUARANTINE, "v=DMARC1; p=quarantine")
            .judged();
    Judged plain = new DomainFixture(2, "b.test").judged();
    Terminal terminal = new Terminal(colour, width, StandardCharsets.UTF_8, ZoneOffset.UTC);
    return print(terminal, true, judged, plain);
  }

  private static List<String> print(int width, boolean colour, Judged... domains) {
    Terminal terminal = new Terminal(colour, width, StandardCharsets.UTF_8, ZoneOffset.UTC);
    return print(terminal, false, domains);
  }

  private static List<String> print(Terminal terminal, boolean verbose, Judged... domains) {
    VerdictColumns columns = VerdictColumns.of(VerdictList.ALL, verbose);
    List<VerdictRow> rows =
        Stream.of(domains).map(judged -> VerdictRow.of(judged, columns.verdicts())).toList();
    return Golden.printed(out -> new VerdictTable(new Page(out, terminal), columns).print(rows))
        .lines()
        .toList();
  }
}
