package org.mxmaven.check.mx;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** An MX record that once proved who owns the domain. */
public final class MxLeftoverVerification extends Check {
  public MxLeftoverVerification() {
    super(
        "mx-leftover-verification",
        Severity.LOW,
        "MX record left over from a verification",
        "The record was made to prove to a provider that the domain is yours. It names a"
            + " host that takes no mail, so senders that come to it lose time.",
        "Take it out; it has served its purpose.",
        "RFC 5321 §5.1",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.1",
                "shop.example. MX 32767 ms12345678.msv1.invalid."),
            List.of("shop.example. MX 10 mx.shop.example.", "mx.shop.example. A 192.0.2.1")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return MxHosts.findings(
        assessment,
        MxHosts::isVerification,
        host -> finding(MxHosts.subject(host), Arguments.none()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "MX host %s only served to verify the domain, and takes no mail."
        .formatted(subject.text());
  }
}
