package org.mxmaven.check.dkim;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dns.Names;

/** A DKIM key at the wrong name. */
public final class DkimMisplaced extends Check {
  private static final String DOMAIN = "domain";

  public DkimMisplaced() {
    super(
        "dkim-misplaced",
        Severity.MEDIUM,
        "DKIM key at the wrong name",
        "Verifiers look for a key at the selector below _domainkey of the domain and"
            + " nowhere else: not right below the domain, nor at a name that a form has"
            + " appended the domain to once more.",
        "Move the TXT record to the selector below _domainkey of the domain.",
        "RFC 6376 §3.6.2.1",
        new Example(
            DkimExamples.DOMAIN,
            List.of(DkimExamples.at("mail", DkimExamples.SOUND)),
            List.of(DkimExamples.txt(DkimExamples.SOUND))));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.dkim().misplaced().stream()
        .map(
            misplaced ->
                finding(
                    Subject.domain(misplaced.name()),
                    Arguments.none().and(DOMAIN, Names.text(assessment.domain()))));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return ("A key stands at %s, where no verifier looks;"
            + " selectors of %s are names below _domainkey.%s.")
        .formatted(subject.text(), arguments.text(DOMAIN), arguments.text(DOMAIN));
  }
}
