package org.mxmaven.spf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.spf.Coverage.Includes;

class CoverageTest {
  /** What each directive is covered by, "=" before it if it matches just the same senders. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ip4:192.0.2.0/24 ip4:192.0.2.7 | ip4:192.0.2.0/24",
        "ip4:192.0.2.7 ip4:192.0.2.7/32 | =ip4:192.0.2.7",
        "ip4:192.0.2.9/24 ip4:192.0.2.0/24 | =ip4:192.0.2.9/24",
        "ip4:192.0.2.7 ip4:192.0.2.0/24 | ''",
        // Of several the widest.
        "ip4:192.0.2.0/25 ip4:192.0.2.0/24 ip4:192.0.2.7 | ip4:192.0.2.0/24",
        "ip6:2001:db8::/63 ip6:2001:db8:0:1::/64 | ip6:2001:db8::/63",
        "ip6:2001:db8::/64 ip6:2001:db8:0:1::/64 | ''",
        "ip4:0.0.0.0/0 ip6:::ffff:192.0.2.1 | ''",
        "a a | =a",
        "a a/32//128 | =a",
        "a/24 a | a/24",
        "a/24 a//64 a/24//64 | ''",
        "a/24 a//64 a/32//64 | =a//64",
        "a mx | ''",
        "a:b.example A:B.EXAMPLE. | =a:b.example",
        "a:b.example a:c.example | ''",
        "include:b.example include:b.example. | =include:b.example",
        "exists:%{l}.b.example exists:%{L}.b.example | ''",
        "ptr ptr:b.example | ''",
        "-mx +mx | =-mx",
        "all all | ''",
        // What other records tell.
        "include:outer.example include:inner.example | include:outer.example",
        "include:inner.example include:outer.example | ''",
        "include:outer.example include:inner.example include:inner.example |"
            + " include:outer.example =include:inner.example",
      })
  void covers(String terms, String expected) {
    Includes includes =
        (earlier, later) ->
            earlier.text().equals("include:outer.example")
                && later.text().equals("include:inner.example");
    Coverage coverage = new Coverage(includes);
    List<String> covers = new ArrayList<>();
    byte[] record = ("v=spf1 " + terms).getBytes(StandardCharsets.ISO_8859_1);
    for (Term term : SpfParser.parse(record).terms()) {
      coverage
          .read((Term.Directive) term)
          .ifPresent(c -> covers.add((c.same() ? "=" : "") + c.earlier().text()));
    }
    assertThat(String.join(" ", covers)).isEqualTo(expected);
  }
}
