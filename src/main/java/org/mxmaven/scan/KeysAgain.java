package org.mxmaven.scan;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.assess.AskedKeys;
import org.mxmaven.assess.Assessment;
import org.mxmaven.inquiry.KeysAsked;
import org.mxmaven.inquiry.Leads;
import org.xbill.DNS.Name;

/**
 * Which DKIM keys domains are judged by after a scan: those that it has asked for, and those that
 * were known before and that it says nothing of. Not to ask is not to know, and no absence.
 */
final class KeysAgain {
  private final Map<Name, KeysAsked> before;

  /**
   * @param before what was asked about the domains' keys in earlier scans
   */
  KeysAgain(Map<Name, KeysAsked> before) {
    this.before = before;
  }

  /** Whether there was something at selectors that the scan has not asked for. */
  boolean areForgottenBy(Assessment seen) {
    return Optional.ofNullable(before.get(seen.domain()))
        .filter(
            keys ->
                AskedKeys.areLeftOut(seen)
                    || (isOpenEnded(seen) && !seen.dkim().asked().containsAll(keys.others())))
        .isPresent();
  }

  /** What asks for all of them. */
  Leads of(Assessment seen, boolean hasFailure) {
    Optional<KeysAsked> earlier = Optional.ofNullable(before.get(seen.domain()));
    if (AskedKeys.areLeftOut(seen)) {
      return KeysAsked.again(earlier);
    }
    KeysAsked now = AskedKeys.of(seen);
    return KeysAsked.again(
        Optional.of(
            earlier.isPresent() && isOpenEnded(seen)
                ? together(now, earlier.get(), hasFailure)
                : now));
  }

  /** Of what is known already, what failed and was never known changes nothing. */
  private static KeysAsked together(KeysAsked now, KeysAsked earlier, boolean hasFailure) {
    Set<Name> others = new HashSet<>(now.others());
    others.addAll(earlier.others());
    Set<Name> failed = new HashSet<>();
    if (hasFailure) {
      others.addAll(earlier.denied());
      failed.addAll(earlier.failed());
    }
    return new KeysAsked(now.denied(), others, failed, now.areAll(), now.elsewhere());
  }

  /** Whether the domain may have selectors that were not asked for. */
  private static boolean isOpenEnded(Assessment seen) {
    return seen.exists() && !seen.dkim().areAll();
  }
}
