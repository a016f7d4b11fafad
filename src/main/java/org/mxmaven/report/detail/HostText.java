package org.mxmaven.report.detail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mxmaven.address.AddressText;
import org.mxmaven.assess.Assessment;
import org.mxmaven.dns.AddressRecords;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.report.FailureText;
import org.xbill.DNS.Name;

/** A host and what it resolves to, in words. */
final class HostText {
  private HostText() {}

  /**
   * The host as the evidence has it.
   *
   * @param unknown whether a look-up failed, and none of the others told of an address
   */
  static String of(Name host, boolean unknown, Assessment assessment) {
    Question ipv4 = Question.a(host);
    Question ipv6 = Question.aaaa(host);
    List<Answer> answers =
        Stream.of(ipv4, ipv6).flatMap(each -> assessment.evidence().answer(each).stream()).toList();
    return Names.text(host)
        + aliases(answers)
        + ": "
        + (unknown ? FailureText.unknown(assessment, ipv4, ipv6) : addresses(answers));
  }

  private static String aliases(List<Answer> answers) {
    return answers.stream()
        .filter(Answer.Known.class::isInstance)
        .map(answer -> ((Answer.Known) answer).aliases())
        .filter(aliases -> !aliases.isEmpty())
        .findFirst()
        .map(
            aliases ->
                aliases.stream()
                    .map(Names::text)
                    .collect(Collectors.joining(", then ", " (alias of ", ")")))
        .orElse("");
  }

  private static String addresses(List<Answer> answers) {
    String addresses =
        answers.stream()
            .filter(Answer.Records.class::isInstance)
            .flatMap(answer -> ((Answer.Records) answer).records().stream())
            .map(record -> AddressText.of(AddressRecords.address(record)))
            .collect(Collectors.joining(", "));
    if (!addresses.isEmpty()) {
      return addresses;
    }
    return answers.stream().anyMatch(Answer.NxDomain.class::isInstance)
        ? "does not resolve, there is no such name"
        : "does not resolve, it has no address";
  }
}
