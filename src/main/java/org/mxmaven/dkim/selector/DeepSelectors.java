package org.mxmaven.dkim.selector;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xbill.DNS.Name;

/** All selectors that are known, as relative names: the common ones first, each once. */
public final class DeepSelectors {
  public static final List<Name> ALL = all();

  /** Named by at least two of 14 public lists, by how many name them; then those seen in mail. */
  private static final String LISTED =
      "selector1 selector2 google k1 dkim s1 s2 default mail mandrill k2 everlytickey1 mxvault"
          + " smtp email zendesk1 everlytickey2 sig1 cm key1 key2 s1024 s2048 k3 m1 pm smtpapi"
          + " mailjet sm zendesk2 x fm1 fm2 fm3 mail1 mail2 mta mx amazonses eversrv selector3 m2"
          + " 20161025 mailo dk sailthru protonmail protonmail2 protonmail3 litesrv zoho zmail api"
          + " mx1 mx2 resend qualtrics intercom krs pic mindbox neolane 20210112 20230601 mesmtp"
          + " spop1024 20221208 200608 10dkim1 11dkim1 50dkim1";

  private static final Set<Name> SET = Set.copyOf(ALL);

  private DeepSelectors() {}

  /** Whether it is among them. */
  public static boolean contains(Name selector) {
    return SET.contains(selector);
  }

  private static List<Name> all() {
    Set<Name> all = new LinkedHashSet<>(CommonSelectors.ALL);
    all.addAll(Selectors.of(LISTED));
    for (Provider provider : Providers.all()) {
      all.addAll(provider.selectors());
      all.addAll(provider.rarer());
    }
    return List.copyOf(all);
  }
}
