package org.mxmaven.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mxmaven.assess.Assessment;

/** The catalogue of checks. */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          new MxHostDomainUnregistered(),
          new MxHostClaimable(),
          new MxHostParked(),
          new MxHostDoesNotResolve(),
          new MxHostDanglingAlias(),
          new MxHostIsAlias(),
          new MxIsIpAddress(),
          new MxMalformedHost(),
          new MxHostPrivateAddress(),
          new MxNullWithOthers(),
          new MxNull(),
          new MxNullPreference(),
          new MxImplicit(),
          new MxOrphanedTenant(),
          new MxLeftoverVerification(),
          new MxDuplicateHost(),
          new MxSingleHost(),
          new MxTooManyHosts(),
          new SpfMissing(),
          new SpfMultipleRecords(),
          new SpfSyntaxError(),
          new SpfFusedTerms(),
          new SpfAlmostARecord(),
          new SpfPassAll(),
          new SpfNeutral(),
          new SpfSoftFail(),
          new SpfTooManyLookups(),
          new SpfFewLookupsLeft(),
          new SpfTooManyVoidLookups(),
          new SpfTooManyMxHosts(),
          new SpfPtr(),
          new SpfIncludeLoop(),
          new SpfIncludeWithoutRecord(),
          new SpfRedirectWithoutRecord(),
          new SpfTermsAfterAll(),
          new SpfRedirectIgnored(),
          new SpfUnknownModifier(),
          new SpfWideRange(),
          new SpfTooManyAddresses(),
          new SpfSharedSender(),
          new SpfPrivateRange(),
          new SpfDuplicateTerm(),
          new SpfShadowedTerm(),
          new SpfNoMailDomainOpen(),
          new SpfDomainUnregistered(),
          new SpfHostClaimable(),
          new SpfDomainParked(),
          new TxtStringTooLong(),
          new TxtCutAt255(),
          new TxtFusedTerms(),
          new TxtContinuedElsewhere(),
          new TxtLarge(),
          new TxtOverUdp(),
          new TxtBadCharacters(),
          new DmarcMissing(),
          new DmarcMultipleRecords(),
          new DmarcInvalid(),
          new DmarcNone(),
          new DmarcQuarantine(),
          new DmarcWeakSubdomains(),
          new DmarcTesting(),
          new DmarcPartial(),
          new DmarcInherited(),
          new DmarcNoReports(),
          new DmarcReportAddressInvalid(),
          new DmarcReportNotAuthorised(),
          new DmarcReportDomainUnregistered(),
          new DmarcMissingPolicy(),
          new DmarcBadValue(),
          new DmarcDuplicateTag(),
          new DmarcRemovedTag(),
          new DmarcUnknownTag(),
          new DmarcPolicyNotSecond(),
          new DmarcMisplaced(),
          new DmarcUnrelatedText(),
          new DnsNoSuchDomain(),
          new DnsDomainIsAlias(),
          new DnsCnameNotAlone(),
          new DnsNoAnswer(),
          new DnsLookupFailed(),
          new CheckFailed());

  private static final Map<String, Check> BY_ID =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Check::id, Function.identity()));

  private Checks() {}

  /** All checks, by what they look at. */
  public static List<Check> all() {
    return ALL;
  }

  /** The check of that id, or empty if this version has none. */
  public static Optional<Check> byId(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /** What all checks find in a domain, worst first. A check that breaks off is a finding itself. */
  public static List<Finding> findings(Assessment assessment) {
    return CheckSelection.all().findings(assessment);
  }
}
