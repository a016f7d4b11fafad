package org.mxmaven.assess.dmarc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.assess.dmarc.ReportDestination.Authorisation;
import org.mxmaven.dmarc.DmarcParser;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dmarc.KnownTags;
import org.mxmaven.dmarc.ReportAddress;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Record;

/**
 * Finds out whether other organisations take the reports that a DMARC record sends them (RFC 9990
 * §4). A failed look-up leaves that unknown, and nothing else.
 */
final class ReportDestinations {
  /** Nobody needs more, and a hostile record must not send us to a thousand names. */
  private static final int MAX = 10;

  private final Inquiry inquiry;

  public ReportDestinations(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** Those that belong to another organisation, each once; without those not yet answered. */
  public List<ReportDestination> of(Applied applied, Name organisational) {
    Map<Name, Set<String>> tags = new LinkedHashMap<>();
    for (String tag : KnownTags.ADDRESSES) {
      for (ReportAddress address : applied.found().record().addresses(tag)) {
        address
            .domain()
            .filter(other -> !Organisation.isSame(applied.domain(), organisational, other))
            .ifPresent(other -> tags.computeIfAbsent(other, name -> new HashSet<>()).add(tag));
      }
    }
    List<ReportDestination> destinations = new ArrayList<>();
    tags.entrySet().stream()
        .limit(MAX)
        .forEach(
            entry ->
                destination(applied.domain(), entry.getKey(), entry.getValue())
                    .ifPresent(destinations::add));
    return destinations;
  }

  private Optional<ReportDestination> destination(Name domain, Name other, Set<String> tags) {
    Name permission;
    try {
      permission = Names.reportPermission(domain, other);
    } catch (NameTooLongException e) {
      return Optional.of(new ReportDestination(other, Optional.empty(), Authorisation.IMPOSSIBLE));
    }
    return inquiry
        .ask(Question.txt(permission))
        .map(answer -> authorisation(answer, other, tags))
        .map(given -> new ReportDestination(other, Optional.of(permission), given));
  }

  /**
   * What an answer says.
   *
   * @param tags those that name the other domain, in place of which the record there may give
   *     others
   */
  private static Authorisation authorisation(Answer answer, Name other, Set<String> tags) {
    if (answer instanceof Answer.Unusable) {
      return Authorisation.UNKNOWN;
    }
    Authorisation authorisation = Authorisation.MISSING;
    if (answer instanceof Answer.Records found) {
      for (Record txt : found.records()) {
        if (DmarcParser.parse(TxtText.of(txt).joined()) instanceof DmarcRecord record) {
          if (tags.stream().anyMatch(tag -> leadsElsewhere(record, tag, other))) {
            return Authorisation.PASSED_ON;
          }
          authorisation = Authorisation.GIVEN;
        }
      }
    }
    return authorisation;
  }

  private static boolean leadsElsewhere(DmarcRecord record, String tag, Name host) {
    return record.addresses(tag).stream()
        .flatMap(address -> address.domain().stream())
        .anyMatch(domain -> !domain.equals(host));
  }
}
