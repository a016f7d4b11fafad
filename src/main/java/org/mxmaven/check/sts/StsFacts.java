package org.mxmaven.check.sts;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.sts.PolicyCoverage;
import org.mxmaven.assess.sts.ServedPolicy;
import org.mxmaven.assess.sts.StsAssessment;
import org.mxmaven.check.Subject;
import org.mxmaven.evidence.HttpsReply;
import org.mxmaven.sts.PolicyMode;
import org.mxmaven.sts.StsPolicy;

/** Facts that several findings on MTA-STS tell. */
final class StsFacts {
  private StsFacts() {}

  /** The name at which the record of a domain stands that has one, or something like one. */
  static Subject location(StsAssessment sts) {
    return Subject.domain(sts.location().orElseThrow());
  }

  /** The host of the policy of a domain of which one was looked at. */
  static Subject host(Assessment assessment) {
    return Subject.domain(assessment.sts().policy().orElseThrow().host());
  }

  /**
   * What the host of a policy serves, of a domain that takes mail. What answers there may be a web
   * server for any name; so it has to be a policy, or a record has to say that one is there.
   */
  static Stream<ServedPolicy> served(Assessment assessment) {
    StsAssessment sts = assessment.sts();
    return sts.location().isEmpty()
        ? Stream.empty()
        : sts.policy().stream()
            .filter(
                served ->
                    sts.host().isPresent() || served.isPlanned() || served.usable().isPresent());
  }

  /** What was served, if that came of it. */
  static Stream<HttpsReply.Document> documents(Assessment assessment, ServedPolicy.State state) {
    return served(assessment)
        .filter(served -> served.state() == state)
        .map(ServedPolicy::reply)
        .filter(HttpsReply.Document.class::isInstance)
        .map(HttpsReply.Document.class::cast);
  }

  /** The policy, if senders that fetch it now can use it. */
  static Stream<StsPolicy> usable(Assessment assessment) {
    return served(assessment).flatMap(served -> served.usable().stream());
  }

  /** How a usable policy fits the mail hosts. */
  static Stream<PolicyCoverage> coverage(Assessment assessment) {
    return served(assessment)
        .filter(served -> served.usable().isPresent())
        .flatMap(served -> served.coverage().stream());
  }

  /** The same, if the policy has that mode. */
  static Stream<PolicyCoverage> coverage(Assessment assessment, PolicyMode mode) {
    return usable(assessment).anyMatch(policy -> policy.mode().filter(mode::equals).isPresent())
        ? coverage(assessment)
        : Stream.empty();
  }

  /** Whether senders find a record that they can read. */
  static boolean hasValidRecord(StsAssessment sts) {
    return sts.records().stream().anyMatch(found -> found.record().isValid());
  }
}
