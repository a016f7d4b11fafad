package org.mxmaven.dkim.selector;

import java.util.List;
import org.xbill.DNS.Name;

/** The selectors that most public lists name, as relative names, the most common first. */
public final class CommonSelectors {
  public static final List<Name> ALL =
      Selectors.of(
          "selector1 selector2 google k1 k2 k3 s1 s2 default dkim mail mandrill smtp mxvault key1"
              + " sig1");

  private CommonSelectors() {}
}
