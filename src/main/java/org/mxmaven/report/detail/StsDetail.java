package org.mxmaven.report.detail;

import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.sts.ServedPolicy;
import org.mxmaven.assess.sts.StsAssessment;
import org.mxmaven.assess.sts.StsAssessment.Found;
import org.mxmaven.assess.sts.StsHost;
import org.mxmaven.dns.Names;

/** The MTA-STS record of a domain, and the host of its policy. */
final class StsDetail {
  private static final String TITLE = "MTA-STS";

  private StsDetail() {}

  static Detail of(Assessment assessment) {
    StsAssessment sts = assessment.sts();
    if (sts.records().isEmpty() && sts.almost().isEmpty()) {
      String above =
          sts.above()
              .map(
                  name ->
                      "; that of %s does not hold for domains below it".formatted(Names.text(name)))
              .orElse("");
      return new Detail.Brief(
          TITLE,
          TxtLines.without(sts.verdict(), assessment, Names.mtaSts(assessment.domain()))
              + above
              + policy(sts));
    }
    TxtLines lines = new TxtLines(TITLE);
    lines.records(sts.location(), sts.records().stream().map(Found::text).toList(), "senders");
    for (Found found : sts.records()) {
      found.record().id().ifPresent(id -> lines.fact("Id of the policy: " + id));
      found.record().problems().forEach(problem -> lines.error(problem.message()));
    }
    lines.almost(sts.almost());
    sts.host().ifPresent(host -> lines.fact("Host of the policy: " + host(host, assessment)));
    sts.policy().ifPresent(served -> PolicyDetail.add(served, lines));
    return lines.end();
  }

  private static String policy(StsAssessment sts) {
    return sts.policy().flatMap(ServedPolicy::usable).isPresent()
        ? "; a policy is served that nobody looks for"
        : "";
  }

  private static String host(StsHost host, Assessment assessment) {
    return host.name()
        .map(name -> HostText.of(name, host.state() == StsHost.State.UNKNOWN, assessment))
        .orElse("none: its name would be too long");
  }
}
