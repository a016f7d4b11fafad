package org.mxmaven.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.report.Domains;
import org.mxmaven.report.Exports;

class CsvReportTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '~',
      value = {
        "v=spf1 -all > v=spf1 -all",
        "=1+1 > '=1+1",
        "+1 > '+1",
        "-all > '-all",
        "@SUM(A1) > '@SUM(A1)",
        "~  =1~ > ~'  =1~",
        "＝1 > '＝1",
        "＋1 > '＋1",
        "－1 > '－1",
        "＠a > '＠a",
        "v=DMARC1; p=none > v=DMARC1; p=none",
        "a;=1;b; -2 > a;'=1;b;' -2",
        "a-b=c > a-b=c",
      })
  void whatASpreadsheetWouldCalculateIsText(String text, String cell) {
    assertThat(new CsvText().of(text)).isEqualTo(cell);
  }

  /** They would hide what follows, or begin a formula or a line. */
  @ParameterizedTest
  @CsvSource({
    "'\t=1', \\u{9}=1",
    "'\r=1', \\u{d}=1",
    "'a\n=1', a\\u{a}=1",
    "'\u00a0=1', \\u{a0}=1"
  })
  void controlsAndOddBlanksAreEscaped(String text, String cell) {
    assertThat(new CsvText().of(text)).isEqualTo(cell);
  }

  @Test
  void linesEndAsTheRfcWants() {
    String csv = Exports.of(Exports::csv, Domains.all());
    assertThat(csv.split("\r\n", -1)).hasSize(1 + Domains.all().size() + 1).endsWith("");
    assertThat(csv.replace("\r\n", "")).doesNotContain("\r", "\n");
  }

  @Test
  void aRowSaysAllOfItsDomain() {
    NamedCsvRecord row = rows(Exports.of(Exports::csv, List.of(Domains.neutral()))).get(0);
    assertThat(row.getFieldsAsMap())
        .containsEntry("line", "5")
        .containsEntry("domain", "mail.neutral.example")
        .containsEntry("status", "DONE")
        .containsEntry("problem", "yes")
        .containsEntry("worst_severity", "high")
        .containsEntry("high", "2")
        .containsEntry("medium", "1")
        .containsEntry("low", "0")
        .containsEntry("spf_policy", "NEUTRAL")
        .containsEntry("dmarc_policy", "NONE")
        .containsEntry("mx_ok", "NO")
        .containsEntry("spoofable", "YES")
        .containsEntry("dmarc_location", "_dmarc.neutral.example")
        .containsEntry("findings", "mx-host-does-not-resolve spf-neutral")
        .containsEntry("last_updated", "2026-11-22T01:57:45.093893Z");
    assertThat(row.getField("mx_hosts"))
        .startsWith("10 mx1.neutral.example | 10 mx2.neutral.example | 20 mx3");
  }

  @Test
  void findingsHaveARowEach() {
    List<NamedCsvRecord> rows = rows(Exports.of(Exports::csvFindings, List.of(Domains.neutral())));
    assertThat(rows).hasSize(3);
    assertThat(rows.get(2).getFieldsAsMap())
        .containsEntry("domain", "mail.neutral.example")
        .containsEntry("check", "spf-neutral")
        .containsEntry("severity", "medium")
        .containsEntry("subject", "?all")
        .containsEntry("title", "SPF is neutral: it protects nothing")
        .hasEntrySatisfying("fix", fix -> assertThat(fix).startsWith("End the record in -all"))
        .containsEntry("reference", "RFC 7208 §4.7, §5.1");
  }

  @Test
  void theRecordToPublishIsThere() {
    List<NamedCsvRecord> rows = rows(Exports.of(Exports::csvFindings, List.of(Domains.mended())));
    assertThat(rows)
        .filteredOn(row -> row.getField("check").equals("spf-duplicate-term"))
        .hasSize(2)
        .extracting(NamedCsvRecord::getFieldsAsMap)
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry("mended_name", "mended.example")
                    .containsEntry(
                        "mended_record",
                        "\"v=spf1 a:b.example exists:a\\\"b\\\\c.%{d} a:c.example -all\""));
  }

  @Test
  void hostileTextStaysInItsCell() {
    for (String csv :
        List.of(
            Exports.of(Exports::csv, List.of(Exports.hostile())),
            Exports.of(Exports::csvFindings, List.of(Exports.hostile())))) {
      for (NamedCsvRecord row : rows(csv)) {
        assertThat(row.getField("domain")).isEqualTo("'-x.hostile.example");
        assertThat(row.getFields())
            .allMatch(cell -> cell.chars().noneMatch(c -> c < ' '))
            .noneMatch(cell -> cell.matches("[ ]*[=+@-].*"));
      }
    }
  }

  /**
   * Written as {@code ;""=1+1;}, which is a cell of its own where semicolons part cells: nothing
   * within quotes, and then a formula.
   */
  @Test
  void aQuoteBehindASemicolonHidesNoFormula() {
    assertThat(new CsvText().of("x;\"=1+1;y")).isEqualTo("x;'\"=1+1;y");
    assertThat(new CsvText().of("\"v=spf1 -all\"")).isEqualTo("\"v=spf1 -all\"");
  }

  private static List<NamedCsvRecord> rows(String csv) {
    return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
  }
}
