package org.mxmaven.assess.dmarc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.assess.dmarc.DmarcAssessment.InVain;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.dmarc.PublicSuffixFlag;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Existence;
import org.mxmaven.inquiry.Inquiry;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;

/**
 * Finds the DMARC policies that apply to a domain and to names below it, by the tree walk of RFC
 * 9989 §4.10.
 */
final class DmarcAssessor {
  private final Inquiry inquiry;
  private final TakeoverAssessor takeovers;
  private final Name domain;
  private final int labels;

  DmarcAssessor(Inquiry inquiry, TakeoverAssessor takeovers, Name domain) {
    this.takeovers = takeovers;
    this.inquiry = inquiry;
    this.domain = domain;
    this.labels = Names.labels(domain);
  }

  /**
   * The policies, or empty while a question is open.
   *
   * @param existence whether the domain exists: if not, {@code np} applies before {@code sp}
   */
  Optional<DmarcAssessment> assess(Existence existence) {
    return level(domain).flatMap(own -> assess(own, existence));
  }

  private Optional<DmarcAssessment> assess(DmarcLevel own, Existence existence) {
    List<DmarcLevel> above = new ArrayList<>();
    DmarcLevel ownByLast = own.readByLast();
    if (needsParents(own) || needsParents(ownByLast)) {
      List<Name> parents = DmarcWalk.parents(domain);
      for (Name parent : parents) {
        level(parent).ifPresent(above::add);
      }
      if (above.size() < parents.size()) {
        return Optional.empty();
      }
    }
    DmarcRules rules = rules(own, above, existence);
    DmarcRules byLast =
        rules(ownByLast, above.stream().map(DmarcLevel::readByLast).toList(), existence);
    noteFailures(rules.domain(), rules.subdomain());
    List<ReportDestination> destinations = destinations(rules.domain(), rules.subdomain());
    return Optional.of(
        new DmarcAssessment(
            rules,
            Optional.of(byLast).filter(others -> !others.equals(rules)),
            own.records(),
            own.texts()
                .and(new DmarcElsewhere(inquiry, domain).find(own, rules.domain(), existence)),
            inVain(above),
            destinations,
            new ReportTakeovers(inquiry, takeovers).of(destinations)));
  }

  private DmarcRules rules(DmarcLevel own, List<DmarcLevel> above, Existence existence) {
    List<DmarcLevel> aboveSubdomain = new ArrayList<>(above);
    if (isAskedForSubdomains()) {
      aboveSubdomain.add(0, own);
    }
    DmarcPolicy none = isAskedForSubdomains() ? none(own) : DmarcPolicy.NOT_SET;
    return new DmarcRules(
        rule(own, above, existence),
        DmarcWalk.inherited(aboveSubdomain, Existence.EXISTS, domain, none),
        DmarcWalk.inherited(aboveSubdomain, Existence.MISSING, domain, none));
  }

  /**
   * Whether the names above matter to the domain or to its subdomains. Those of a name of two
   * labels with a record do not: what stands at a top-level domain is a public suffix's.
   */
  private boolean needsParents(DmarcLevel own) {
    if (own.failure().isPresent()) {
      return !isAskedForSubdomains();
    }
    boolean last = own.publicSuffix() != PublicSuffixFlag.UNKNOWN || labels == 2;
    return own.single().isEmpty() || !isAskedForSubdomains() || !last;
  }

  /** Whether the walk from a subdomain comes by here: it jumps over names of eight labels. */
  private boolean isAskedForSubdomains() {
    return labels <= DmarcWalk.MAX_PARENT_LABELS;
  }

  private DmarcRule rule(DmarcLevel own, List<DmarcLevel> above, Existence existence) {
    if (own.failure().isPresent()) {
      return DmarcRule.unknown(own.location());
    }
    return own.single().isPresent()
        ? DmarcWalk.rule(own, "p", false)
        : DmarcWalk.inherited(above, existence(own, existence), domain, none(own));
  }

  /** Where nothing below a name that does not exist could answer, an answer says that it does. */
  private Existence existence(DmarcLevel own, Existence existence) {
    return existence == Existence.UNKNOWN
            && Existence.of(inquiry.ask(Question.txt(own.location())).stream().toList())
                == Existence.EXISTS
        ? Existence.EXISTS
        : existence;
  }

  private static DmarcPolicy none(DmarcLevel own) {
    boolean meant = !own.records().isEmpty() || !own.texts().almost().isEmpty();
    return meant ? DmarcPolicy.INVALID : DmarcPolicy.NOT_SET;
  }

  private void noteFailures(DmarcRule rule, DmarcRule subdomain) {
    if (rule.failed().isPresent()) {
      noteFailure(rule.failed().get(), "which DMARC policy applies");
    } else {
      subdomain
          .failed()
          .filter(location -> !isOutsideZones(location))
          .ifPresent(
              location -> noteFailure(location, "which DMARC policy applies to its subdomains"));
    }
  }

  private void noteFailure(Name location, String unknown) {
    Question question = Question.txt(location);
    inquiry
        .ask(question)
        .filter(Answer.Unusable.class::isInstance)
        .ifPresent(answer -> inquiry.failed(question, (Answer.Unusable) answer, unknown));
  }

  /** Whoever audits the zone file of a domain need not have that of the suffix above it. */
  private boolean isOutsideZones(Name location) {
    return inquiry
        .ask(Question.txt(location))
        .filter(answer -> answer instanceof Failure f && f.kind() == Failure.Kind.OUTSIDE_ZONES)
        .isPresent();
  }

  private static List<InVain> inVain(List<DmarcLevel> above) {
    List<InVain> inVain = new ArrayList<>();
    for (DmarcLevel level : above) {
      if (level.isMeantInVain()) {
        inVain.add(new InVain(level.location(), level.records().size()));
      }
      if (level.publicSuffix() != PublicSuffixFlag.UNKNOWN) {
        break;
      }
    }
    return inVain;
  }

  private List<ReportDestination> destinations(DmarcRule rule, DmarcRule subdomain) {
    boolean organisationKnown = subdomain.failed().isEmpty();
    if (rule.applied().isEmpty() || !organisationKnown) {
      return List.of();
    }
    Applied applied = rule.applied().get();
    Name organisational =
        subdomain
            .applied()
            .filter(a -> a.found().record().publicSuffix() != PublicSuffixFlag.YES)
            .map(Applied::domain)
            .orElse(applied.domain());
    return new ReportDestinations(inquiry).of(applied, organisational);
  }

  private Optional<DmarcLevel> level(Name name) {
    try {
      Name location = Names.dmarc(name);
      return inquiry
          .ask(Question.txt(location))
          .map(answer -> DmarcLevel.of(name, location, answer));
    } catch (NameTooLongException e) {
      return Optional.of(DmarcLevel.empty(name));
    }
  }
}
