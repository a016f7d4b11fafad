package org.mxmaven.report.text;

import java.util.stream.Collectors;
import org.mxmaven.address.AddressText;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.mx.MxAssessment;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Question;
import org.mxmaven.report.FailureText;
import org.mxmaven.report.Page;
import org.xbill.DNS.Name;

/** The mail hosts of one domain and what they resolve to. */
public final class MxSection {
  private static final String INDENT = "  ";

  private final Page page;

  MxSection(Page page) {
    this.page = page;
  }

  void print(Assessment assessment) {
    MxAssessment mx = assessment.mx();
    page.blank();
    page.line("Mail hosts (MX)");
    if (mx.nullMx()) {
      page.prose(INDENT, "none, on purpose: the null MX says that the domain takes no mail");
    } else if (mx.hosts().isEmpty()) {
      boolean unknown = mx.verdict() == MxVerdict.UNKNOWN;
      page.prose(
          INDENT,
          unknown
              ? FailureText.unknown(assessment, Question.mx(assessment.domain()))
              : "no MX record");
    }
    for (MxHost host : mx.hosts()) {
      String start = host.exchange().preference() + " " + page.domain(host.exchange().exchanger());
      page.data(INDENT, start + aliases(host) + ": " + resolution(host, assessment));
    }
  }

  /** The names that a host leads through, in brackets. */
  public static String aliases(MxHost host) {
    return host.aliases().isEmpty()
        ? ""
        : host.aliases().stream()
            .map(Names::text)
            .collect(Collectors.joining(", then ", " (alias of ", ")"));
  }

  /** What a host resolves to. */
  public static String resolution(MxHost host, Assessment assessment) {
    Name name = host.exchange().exchanger();
    return switch (host.resolution()) {
      case RESOLVES ->
          host.addresses().stream().map(AddressText::of).collect(Collectors.joining(", "));
      case DOES_NOT_RESOLVE ->
          host.exists()
              ? "does not resolve, it has no address"
              : "does not resolve, there is no such name";
      case NOT_ASKED -> "not looked up, since there are so many";
      case UNKNOWN -> FailureText.unknown(assessment, Question.a(name), Question.aaaa(name));
    };
  }
}
