package org.mxmaven.assess;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.assess.DmarcAssessment.Applied;
import org.mxmaven.assess.ReportDestination.Authorisation;
import org.mxmaven.dmarc.DmarcParser;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dmarc.ReportAddress;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.Question;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;

/**
 * Finds out whether other organisations take the reports that a DMARC record sends them (RFC 9990;
 * RFC 7489 §7.1). A failed look-up leaves that unknown, and nothing else.
 */
final class ReportDestinations {
  /** Nobody needs more, and a hostile record must not send us to a thousand names. */
  private static final int MAX = 10;

  private static final List<String> TAGS = List.of("rua", "ruf");

  private final Inquiry inquiry;

  ReportDestinations(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** Those that belong to another organisation, each once; without those not yet answered. */
  List<ReportDestination> of(Applied applied, Name organisational) {
    Set<Name> domains = new LinkedHashSet<>();
    for (String tag : TAGS) {
      for (ReportAddress address : applied.found().record().addresses(tag)) {
        address
            .domain()
            .filter(other -> !Organisation.isSame(applied.domain(), organisational, other))
            .ifPresent(domains::add);
      }
    }
    if (domains.isEmpty()) {
      return List.of();
    }
    List<ReportDestination> destinations = new ArrayList<>();
    for (Name domain : domains) {
      if (destinations.size() < MAX) {
        destination(applied.domain(), domain).ifPresent(destinations::add);
      }
    }
    return destinations;
  }

  private Optional<ReportDestination> destination(Name domain, Name other) {
    Name permission;
    try {
      permission = Names.reportPermission(domain, other);
    } catch (NameTooLongException e) {
      return Optional.empty();
    }
    return inquiry
        .ask(Question.txt(permission))
        .map(answer -> new ReportDestination(other, permission, authorisation(answer)));
  }

  private static Authorisation authorisation(Answer answer) {
    if (answer instanceof Answer.Failure) {
      return Authorisation.UNKNOWN;
    }
    boolean given =
        answer instanceof Answer.Records found
            && found.records().stream()
                .map(txt -> DmarcParser.parse(TxtText.of(txt).joined()))
                .anyMatch(DmarcRecord.class::isInstance);
    return given ? Authorisation.GIVEN : Authorisation.MISSING;
  }
}
