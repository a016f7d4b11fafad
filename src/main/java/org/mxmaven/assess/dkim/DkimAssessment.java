package org.mxmaven.assess.dkim;

import java.util.List;
import org.xbill.DNS.Name;

/**
 * What the evidence says about the DKIM keys of a domain.
 *
 * @param asked the selectors that were asked for, as relative names in order
 * @param areAll whether it has no others
 * @param elsewhere names outside its {@code _domainkey} that were looked at, since something there
 *     looked like a key
 * @param selectors those at which something stands
 */
public record DkimAssessment(
    DkimVerdict verdict,
    List<Name> asked,
    boolean areAll,
    List<Name> elsewhere,
    List<DkimSelector> selectors) {
  /** Of a domain for which nobody asked. */
  public static final DkimAssessment NOT_ASKED =
      new DkimAssessment(DkimVerdict.NOT_APPLICABLE, List.of(), false, List.of(), List.of());

  public DkimAssessment {
    asked = List.copyOf(asked);
    elsewhere = List.copyOf(elsewhere);
    selectors = List.copyOf(selectors);
  }
}
