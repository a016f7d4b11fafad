package org.mxmaven.sts;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.xbill.DNS.Name;

/** Writes a policy anew so that it covers the mail hosts of its domain (RFC 8461 §3.2, §4.1). */
public final class PolicyMender {
  private PolicyMender() {}

  /**
   * The policy with its mode and its age, with the patterns that it has, and one more for each host
   * that none of them matches. Fields that senders do not know are left out.
   *
   * @param hosts to which the domain's mail goes
   * @return with LF at the end of each line; empty if senders cannot use the policy, so that only
   *     the owner knows what it should say, or if it covers all hosts
   */
  public static Optional<String> covering(StsPolicy policy, Collection<Name> hosts) {
    if (!policy.isValid()) {
      return Optional.empty();
    }
    Set<MxPattern> patterns = new LinkedHashSet<>(policy.patterns());
    for (Name host : hosts) {
      if (!policy.covers(host)) {
        patterns.add(new MxPattern(false, host));
      }
    }
    return patterns.size() == policy.patterns().size()
        ? Optional.empty()
        : Optional.of(text(policy.mode().orElseThrow(), policy.maxAge().orElseThrow(), patterns));
  }

  private static String text(PolicyMode mode, long maxAge, Collection<MxPattern> patterns) {
    StringBuilder text = new StringBuilder("version: STSv1\nmode: ").append(mode.text());
    for (MxPattern pattern : patterns) {
      text.append("\nmx: ").append(pattern.text());
    }
    return text.append("\nmax_age: ").append(maxAge).append('\n').toString();
  }
}
