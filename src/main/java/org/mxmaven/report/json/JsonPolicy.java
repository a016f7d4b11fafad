package org.mxmaven.report.json;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.sts.PolicyCoverage;
import org.mxmaven.assess.sts.ServedPolicy;
import org.mxmaven.dns.Names;
import org.mxmaven.sts.MxPattern;
import org.mxmaven.sts.PolicyMode;
import org.mxmaven.sts.StsPolicy;

/** The object of a JSON line on the policy of MTA-STS. */
final class JsonPolicy {
  private final JsonFields json;

  JsonPolicy(JsonFields json) {
    this.json = json;
  }

  void write(ServedPolicy served) throws IOException {
    Optional<StsPolicy> policy = served.policy();
    json.open("policy");
    json.text("state", served.state().name());
    json.bool("usable", served.usable().isPresent());
    json.textOrNull("mode", policy.flatMap(StsPolicy::mode).map(PolicyMode::text));
    if (policy.isPresent() && policy.get().maxAge().isPresent()) {
      json.number("max_age", policy.get().maxAge().getAsLong());
    } else {
      json.nothing("max_age");
    }
    json.texts(
        "mx",
        policy.map(StsPolicy::patterns).orElse(List.of()).stream().map(MxPattern::text).toList());
    json.texts("certificate_faults", served.certificateFaults());
    json.texts(
        "uncovered",
        served.coverage().map(PolicyCoverage::uncovered).orElse(List.of()).stream()
            .map(Names::text)
            .toList());
    json.close();
  }
}
