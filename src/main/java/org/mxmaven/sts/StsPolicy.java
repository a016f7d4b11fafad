package org.mxmaven.sts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.xbill.DNS.Name;

/**
 * An MTA-STS policy taken apart (RFC 8461 §3.2). Of a field that may stand there once, the first
 * counts.
 *
 * @param text the document, one char per byte
 * @param mode empty if it is missing or bad
 * @param maxAge for how many seconds senders may keep it; empty if it is missing or bad
 * @param patterns those that can be read, in their order, each once
 * @param problems by line, what is missing last
 * @param ignored fields whose names senders do not know, though something was meant by them
 */
public record StsPolicy(
    String text,
    Optional<PolicyMode> mode,
    OptionalLong maxAge,
    List<MxPattern> patterns,
    List<PolicyProblem> problems,
    List<IgnoredField> ignored) {
  public StsPolicy {
    patterns = List.copyOf(patterns);
    problems = List.copyOf(problems);
    ignored = List.copyOf(ignored);
  }

  /** Whether senders can use it, those that read over empty lines at least. */
  public boolean isValid() {
    for (PolicyProblem problem : problems) {
      if (!problem.tolerated()) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of the patterns allows a host that an MX record names, or an implicit one. */
  public boolean covers(Name host) {
    for (MxPattern pattern : patterns) {
      if (pattern.matches(host)) {
        return true;
      }
    }
    return false;
  }
}
