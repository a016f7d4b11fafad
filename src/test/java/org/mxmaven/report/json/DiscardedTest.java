package org.mxmaven.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mxmaven.assess.Assessment;
import org.mxmaven.report.Discarded;
import org.mxmaven.report.csv.CsvDomains;
import org.mxmaven.result.Judged;
import org.mxmaven.testing.World;
import org.mxmaven.verdict.VerdictList;

/** What was meant as a record and is none leaves the program with the name where it stands. */
class DiscardedTest {
  @Test
  void ofDmarc() {
    Assessment several =
        World.of(
                "_dmarc.a.example. TXT \"v=DMARC1; p=reject\"",
                "_dmarc.a.example. TXT \"v=DMARC1; p=none\"",
                "_dmarc.a.example. TXT \"sp=none\"",
                "_dmarc.a.example. TXT \"v=dmarc1; p=none\"",
                "_dmarc.a.example. TXT \"other\"",
                "_dmarc.example. TXT \"v=DMARC1; p=reject\"")
            .assess("a.example");
    assertThat(texts(Discarded.dmarc(several)))
        .containsExactlyInAnyOrder(
            "_dmarc.a.example v=DMARC1; p=reject",
            "_dmarc.a.example v=DMARC1; p=none",
            "_dmarc.a.example sp=none",
            "_dmarc.a.example v=dmarc1; p=none");
    Assessment misplaced =
        World.of(
                "a.example. TXT \"v=DMARC1; p=none\"",
                "dmarc.a.example. TXT \"v=DMARC1; p=reject\"",
                "_dmarc.a.example. TXT \"p=reject; rua=mailto:d@a.example\"")
            .assess("a.example");
    assertThat(texts(Discarded.dmarc(misplaced)))
        .containsExactlyInAnyOrder(
            "a.example v=DMARC1; p=none", "_dmarc.a.example p=reject; rua=mailto:d@a.example");
  }

  @Test
  void ofSpf() {
    Assessment assessment =
        World.of("a.example. TXT \"v=spf1 -all\"", "a.example. TXT \"include:b.example ~all\"")
            .assess("a.example");
    assertThat(texts(Discarded.spf(assessment)))
        .containsExactly("a.example include:b.example ~all");
    Assessment almost = World.of("a.example. TXT \"v=spf10 -all\"").assess("a.example");
    assertThat(texts(Discarded.spf(almost))).containsExactly("a.example v=spf10 -all");
  }

  @Test
  void nothingOfRecordsThatCount() {
    Assessment assessment =
        World.of(
                "a.example. TXT \"v=spf1 -all\"",
                "a.example. TXT \"other\"",
                "_dmarc.a.example. TXT \"v=DMARC1; p=reject; sp=rejct\"")
            .assess("a.example");
    assertThat(Discarded.spf(assessment)).isEmpty();
    assertThat(Discarded.dmarc(assessment)).isEmpty();
  }

  @Test
  void inCsvAndJson() throws IOException {
    Assessment assessment =
        World.of(
                "a.example. TXT \"v=spf10 -all\"",
                "dmarc.a.example. TXT \"v=DMARC1; p=reject\"",
                "_dmarc.a.example.a.example. TXT \"v=DMARC1; p=none\"")
            .assess("a.example");
    Judged judged = Judged.of(1, Instant.EPOCH, assessment, List.of());
    assertThat(new CsvDomains(VerdictList.ALL).of(judged).findFirst().orElseThrow())
        .containsSequence(
            "a.example: v=spf10 -all",
            "dmarc.a.example: v=DMARC1; p=reject"
                + " | _dmarc.a.example.a.example: v=DMARC1; p=none");
    JsonNode json = json(judged);
    assertThat(json.at("/spf/discarded"))
        .isEqualTo(tree("[{\"name\":\"a.example\",\"text\":\"v=spf10 -all\"}]"));
    assertThat(json.at("/dmarc/discarded"))
        .isEqualTo(
            tree(
                "[{\"name\":\"dmarc.a.example\",\"text\":\"v=DMARC1; p=reject\"},"
                    + "{\"name\":\"_dmarc.a.example.a.example\",\"text\":\"v=DMARC1; p=none\"}]"));
  }

  private static List<String> texts(List<Discarded> all) {
    return all.stream().map(each -> each.name() + " " + each.text().text()).toList();
  }

  private static JsonNode json(Judged judged) throws IOException {
    StringWriter out = new StringWriter();
    JsonLine line = new JsonLine(new PrintWriter(out));
    line.print(fields -> new JsonDomain(fields, VerdictList.ALL).write(judged));
    line.flush();
    return tree(out.toString());
  }

  private static JsonNode tree(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }
}
