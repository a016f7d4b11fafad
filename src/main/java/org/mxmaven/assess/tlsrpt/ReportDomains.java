package org.mxmaven.assess.tlsrpt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mxmaven.assess.optional.FreeHost;
import org.mxmaven.assess.optional.Reception;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.tlsrpt.ReportTarget;
import org.mxmaven.tlsrpt.TlsRptRecord;
import org.xbill.DNS.Name;

/**
 * Finds out whether anybody is there whom a TLS-RPT record sends reports to. No verdict depends on
 * it: a failed look-up leaves that unknown, and nothing else.
 */
final class ReportDomains {
  /** Nobody needs more, and a hostile record must not send us to a thousand names. */
  private static final int MAX = 10;

  private final Inquiry inquiry;
  private final TakeoverAssessor takeovers;

  ReportDomains(Inquiry inquiry, TakeoverAssessor takeovers) {
    this.inquiry = inquiry;
    this.takeovers = takeovers;
  }

  /** Each domain once; empty while a question is open. */
  Optional<List<ReportDomain>> of(TlsRptRecord record) {
    Map<Name, Boolean> byMail = new LinkedHashMap<>();
    for (ReportTarget target : record.targets()) {
      target
          .domain()
          .filter(domain -> byMail.size() < MAX || byMail.containsKey(domain))
          .ifPresent(domain -> byMail.merge(domain, target.mail(), Boolean::logicalOr));
    }
    List<ReportDomain> domains = new ArrayList<>();
    byMail.forEach((domain, mail) -> (mail ? mail(domain) : host(domain)).ifPresent(domains::add));
    return domains.size() == byMail.size() ? Optional.of(domains) : Optional.empty();
  }

  private Optional<ReportDomain> mail(Name domain) {
    return Reception.byMail(domain, inquiry)
        .map(
            reception ->
                new ReportDomain(
                    domain, Optional.of(reception), free(domain, Question.mx(domain))));
  }

  private Optional<ReportDomain> host(Name host) {
    Question question = Question.a(host);
    return inquiry
        .ask(question)
        .map(answer -> new ReportDomain(host, Optional.empty(), free(host, question)));
  }

  private Optional<FreeHost> free(Name name, Question asked) {
    Optional<Answer> answer = inquiry.ask(asked);
    return answer.flatMap(given -> FreeHost.of(name, List.of(given), takeovers));
  }
}
