package org.mxmaven.suffix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/** Where the list draws the line, and how its rules are read. */
class PublicSuffixesTest {
  @ParameterizedTest
  @CsvSource({
    "mx.shop.com, shop.com",
    "shop.com, shop.com",
    "com, -",
    "., -",
    "MX.Shop.CO.UK, shop.co.uk",
    "shop.co.uk, shop.co.uk",
    "co.uk, -",
    // A rule *.ck, and its exception !www.ck.
    "a.b.c.ck, b.c.ck",
    "c.ck, -",
    "a.www.ck, www.ck",
    "www.ck, www.ck",
    // !city.kobe.jp within *.kobe.jp within jp.
    "mx.city.kobe.jp, city.kobe.jp",
    "mx.a.b.kobe.jp, a.b.kobe.jp",
    // The private section does not count: azurewebsites.net itself was registered under net.
    "a.azurewebsites.net, azurewebsites.net",
    "shop.blogspot.com, blogspot.com",
    "xn--55qx5d, -",
    "a.b.xn--p1ai, b.xn--p1ai",
    // A top-level domain without a rule is a suffix, and one without any below it.
    "mx.shop.DE, shop.de",
    "a.b.example, b.example",
    // Dots and blanks within a label part nothing.
    "a\\.b.co.uk, a\\.b.co.uk",
    "10\\032mx.shop.co.uk, shop.co.uk",
    // 公司.cn stands in the list as it is, and in DNS as an A-label.
    "mx.shop.xn--55qx5d.cn, shop.xn--55qx5d.cn",
    "xn--55qx5d.cn, -",
  })
  void registrableDomain(String name, String registrable) {
    assertThat(PublicSuffixes.registrable(Names.of(name)).map(Names::text).orElse("-"))
        .isEqualTo(registrable);
  }

  @Test
  void theSuffixesThatNeedNoListHaveNoRulesBelowThem() {
    List<String> below =
        SuffixFile.read(
            lines ->
                lines
                    .takeWhile(line -> !line.contains("END ICANN"))
                    .filter(line -> line.matches("[^/].*\\.(com|net|org)"))
                    .toList());
    assertThat(below).isEmpty();
    assertThat(SuffixFile.rules().labels("shop.com")).isEqualTo(1);
  }

  @Test
  void theLongestRuleCountsAndAnExceptionBeforeAll() {
    SuffixRules rules =
        new SuffixRules(Stream.of("// a comment", "", "b", "*.c.b", "!e.c.b", "x.y.c.b"));
    assertThat(rules.labels("q.b")).isEqualTo(1);
    assertThat(rules.labels("q.c.b")).isEqualTo(3);
    // Of *.c.b only names below c.b are a match.
    assertThat(rules.labels("c.b")).isEqualTo(1);
    assertThat(rules.labels("q.e.c.b")).isEqualTo(2);
    assertThat(rules.labels("x.y.c.b")).isEqualTo(4);
    assertThat(rules.labels("q.unknown")).isEqualTo(1);
  }

  @Test
  void theListStatesItsDay() {
    assertThat(PublicSuffixes.date()).isAfter(LocalDate.of(2026, 1, 1));
  }

  @Test
  void keepsTheSpellingOfTheName() {
    Name name = Names.of("MX.Shop.Com");
    assertThat(PublicSuffixes.registrable(name)).contains(new Name(name, 1));
  }
}
