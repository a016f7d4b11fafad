package org.mxmaven.dmarc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.dns.Names;
import org.mxmaven.txt.RecordCases;

/** The entries of {@code rua} and {@code ruf}. */
class ReportAddressTest {
  private static final String START = "v=DMARC1; rua = ";
  private static final int LARGE = 64 * 1024;

  static Stream<List<String>> addresses() {
    return RecordCases.columns(ReportAddressTest.class, "report-addresses.txt", 3);
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void parses(List<String> row) {
    List<ReportAddress> addresses = addresses(START + RecordCases.unescape(row.get(1)));
    String[] expected = row.get(2).split(" ", -1);
    assertThat(addresses).hasSize(expected.length / 2);
    for (int i = 0; i < addresses.size(); i++) {
      ReportAddress address = addresses.get(i);
      String what = expected[2 * i + 1];
      if (address.text().isEmpty()) {
        assertThat(address.position()).isLessThanOrEqualTo((START + row.get(1)).length());
      } else {
        assertThat(address.position() - START.length())
            .isEqualTo(Integer.parseInt(expected[2 * i]));
      }
      if (what.startsWith("!")) {
        assertThat(address.isValid()).isFalse();
        assertThat(address.domain()).isEmpty();
        assertThat(address.problem().orElseThrow()).contains(what.substring(1).replace('_', ' '));
      } else {
        assertThat(address.problem()).isEmpty();
        assertThat(address.domain().map(Names::text)).contains(what);
      }
    }
  }

  @Test
  void ofTwoTagsTheFirstCounts() {
    assertThat(addresses("v=DMARC1; rua=mailto:a@a.example; rua=mailto:b@b.example"))
        .singleElement()
        .extracting(ReportAddress::text)
        .isEqualTo("mailto:a@a.example");
  }

  @Test
  void withoutTheTagThereAreNone() {
    assertThat(addresses("v=DMARC1; ruf=mailto:a@a.example")).isEmpty();
  }

  @Test
  void readsLargeLists() {
    assertThat(addresses(START + ",".repeat(LARGE))).hasSize(LARGE + 1);
    assertThat(addresses(START + "mailto:" + "a.".repeat(LARGE) + "@a.example")).hasSize(1);
    assertThat(addresses(START + "mailto:a@" + "a.".repeat(LARGE))).hasSize(1);
    assertThat(addresses(START + "mailto:a@a.example" + "!1".repeat(LARGE))).hasSize(1);
    assertThat(uri("https://" + "a".repeat(LARGE) + "/" + "%41".repeat(LARGE))).isTrue();
    assertThat(uri("mailto:" + "a@".repeat(LARGE) + "|")).isFalse();
    assertThat(addresses(START + "mailto:%22" + "a".repeat(LARGE) + "%22@a.example"))
        .singleElement()
        .matches(ReportAddress::isValid);
  }

  private static boolean uri(String address) {
    return ((DmarcRecord) DmarcParser.parse((START + address).getBytes(ISO_8859_1))).hasReportUri();
  }

  private static List<ReportAddress> addresses(String record) {
    return ((DmarcRecord) DmarcParser.parse(record.getBytes(ISO_8859_1))).addresses("rua");
  }
}
