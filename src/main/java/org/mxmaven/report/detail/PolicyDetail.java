package org.mxmaven.report.detail;

import java.util.stream.Collectors;
import org.mxmaven.assess.sts.PolicyCoverage;
import org.mxmaven.assess.sts.ServedPolicy;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.HttpsReply;
import org.mxmaven.sts.MxPattern;
import org.mxmaven.sts.PolicyMender;
import org.mxmaven.sts.PolicyMode;
import org.mxmaven.sts.StsPolicy;
import org.xbill.DNS.Name;

/** The policy of MTA-STS that a domain's host serves. */
final class PolicyDetail {
  private static final int MOST_PROBLEMS = 20;

  private PolicyDetail() {}

  static void add(ServedPolicy served, TxtLines lines) {
    lines.fact("Policy: " + text(served));
    served.certificateFaults().forEach(fault -> lines.error("certificate of the host: " + fault));
    served.policy().stream()
        .flatMap(policy -> policy.problems().stream())
        .limit(MOST_PROBLEMS)
        .forEach(
            problem ->
                lines.error(
                    (problem.line() == 0 ? "" : "line " + problem.line() + ": ")
                        + problem.message()));
    served.coverage().ifPresent(fit -> addCoverage(served, fit, lines));
  }

  private static void addCoverage(ServedPolicy served, PolicyCoverage fit, TxtLines lines) {
    for (Name host : fit.uncovered()) {
      lines.error("%s matches no line mx".formatted(Names.text(host)));
    }
    served
        .policy()
        .flatMap(policy -> PolicyMender.covering(policy, fit.uncovered()))
        .ifPresent(
            mended -> {
              lines.fact("A policy that covers all mail hosts, to be served with a new id:");
              mended.lines().forEach(lines::zoneText);
            });
  }

  private static String text(ServedPolicy served) {
    return switch (served.state()) {
      case UNKNOWN ->
          served.reply() instanceof Failure failure
              ? "not known (%s: %s)".formatted(failure.text(), failure.detail())
              : "not known";
      case REFUSED ->
          served.reply() instanceof HttpsReply.Refused refused
              ? "cannot be fetched: " + refused.detail()
              : "cannot be fetched";
      case REDIRECTED -> "redirected, and senders follow no redirect";
      case NOT_FOUND -> "none is served";
      case TOO_LARGE -> "larger than 64 KiB";
      case READ ->
          served.policy().filter(StsPolicy::isValid).map(PolicyDetail::text).orElse("invalid");
    };
  }

  private static String text(StsPolicy policy) {
    PolicyMode mode = policy.mode().orElseThrow();
    String patterns =
        policy.patterns().stream().map(MxPattern::text).collect(Collectors.joining(", "));
    return "mode %s, kept for %d seconds%s"
        .formatted(
            mode.text(),
            policy.maxAge().orElseThrow(),
            patterns.isEmpty() ? "" : ", mail hosts " + patterns);
  }
}
