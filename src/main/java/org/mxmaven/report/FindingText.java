package org.mxmaven.report;

import java.util.Optional;
import org.mxmaven.check.Finding;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/**
 * A finding as it is printed under the name of its domain. All of it is foreign text, which who
 * prints it escapes.
 */
public final class FindingText {
  private FindingText() {}

  /** The sentence, with what it is about where no reader could see that. */
  public static String message(Name domain, Finding finding) {
    return subject(domain, finding)
        .map(subject -> finding.message() + " (" + subject + ")")
        .orElse(finding.message());
  }

  /**
   * What the finding is about, unless these very letters are printed beside it already: in the name
   * of the domain or in the sentence. That is a matter of print; what the finding is about is known
   * without it.
   */
  public static Optional<String> subject(Name domain, Finding finding) {
    String subject = finding.subject().text();
    boolean printed =
        subject.equalsIgnoreCase(Names.text(domain)) || finding.message().contains(subject);
    return printed ? Optional.empty() : Optional.of(subject);
  }
}
