package org.mxmaven.check.caa;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.caa.CaaAssessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A domain for which any authority may issue certificates. */
public final class CaaMissing extends Check {
  public CaaMissing() {
    super(
        "caa-missing",
        Severity.INFO,
        "No CAA record",
        "Neither the domain nor one above it says which authorities may issue "
            + "certificates for it, so that any of them may.",
        "Publish a CAA record that names the authorities you use, such as 0 issue "
            + "\"ca.example\".",
        "RFC 8659 §3",
        new Example(
            "shop.example",
            List.of("shop.example. MX 10 mx.shop.example.", "mx.shop.example. A 192.0.2.10"),
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "shop.example. CAA 0 issue \"ca.example\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.caa().state() == CaaAssessment.State.NOT_SET
        ? Stream.of(finding(Subject.domain(assessment.domain()), Arguments.none()))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "Neither the domain nor one above it has a CAA record: any authority may issue"
        + " certificates for it.";
  }
}
