package org.mxmaven.check.dkim;

import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.assess.dkim.KeyFault;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A key whose private half can be computed. */
public final class DkimKeyBreakable extends Check {
  private static final String REASON = "reason";

  /** Four characters before the exponent hold the last byte of the modulus. */
  private static final String EVEN = DkimExamples.KEY.replace("wIDAQAB", "gIDAQAB");

  public DkimKeyBreakable() {
    super(
        "dkim-key-breakable",
        Severity.CRITICAL,
        "DKIM key that anybody can break",
        "The two primes of the key are easy to find, so that anybody can compute its"
            + " private half, sign mail as this domain, and pass DMARC. Such keys come from"
            + " faulty generators, or were damaged when they were copied.",
        "Take the record out at once. Make a new pair of keys with a sound program,"
            + " such as a current openssl, and publish the public one at another selector.",
        "RFC 6376 §8.5; RFC 8017 §3.1",
        DkimExamples.record("v=DKIM1; k=rsa; p=" + EVEN));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return DkimEntries.findings(assessment, this::finding);
  }

  private Optional<Finding> finding(DkimSelector selector, DkimEntry entry) {
    return entry
        .fault()
        .filter(KeyFault.Breakable.class::isInstance)
        .map(
            fault ->
                finding(DkimEntries.subject(selector), arguments(((KeyFault.Breakable) fault))));
  }

  private static Arguments arguments(KeyFault.Breakable fault) {
    return Arguments.none().and(REASON, fault.weakness().clause());
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "Anybody can compute the private half of the key: %s.".formatted(arguments.text(REASON));
  }
}
