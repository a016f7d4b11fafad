package org.mxmaven.dkim.selector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Name;

/** Which selectors are asked for that nobody has named. */
class SelectorListsTest {

  @Test
  void sixteenAreCommon() {
    assertThat(CommonSelectors.ALL)
        .extracting(Name::toString)
        .containsExactly(
            "selector1",
            "selector2",
            "google",
            "k1",
            "k2",
            "k3",
            "s1",
            "s2",
            "default",
            "dkim",
            "mail",
            "mandrill",
            "smtp",
            "mxvault",
            "key1",
            "sig1");
  }

  @Test
  void theDeepOnesBeginWithTheCommonOnesAndHoldAllOfTheProviders() {
    List<Name> deep = DeepSelectors.ALL;
    assertThat(deep).doesNotHaveDuplicates().startsWith(CommonSelectors.ALL.toArray(Name[]::new));
    assertThat(Providers.all())
        .allSatisfy(
            provider -> {
              assertThat(deep).containsAll(provider.selectors());
              assertThat(deep).containsAll(provider.rarer());
            });
    assertThat(deep)
        .extracting(Name::toString)
        .contains("s1024", "s2048", "20230601", "20221208", "20210112", "20161025", "spop1024");
  }

  @Test
  void allAreRelative() {
    assertThat(DeepSelectors.ALL)
        .allSatisfy(selector -> assertThat(selector.isAbsolute()).isFalse());
  }
}
