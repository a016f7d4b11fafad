package org.mxmaven.check.catalogue;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.bimi.BimiDeclined;
import org.mxmaven.check.bimi.BimiDmarcTooWeak;
import org.mxmaven.check.bimi.BimiHostDomainUnregistered;
import org.mxmaven.check.bimi.BimiInvalid;
import org.mxmaven.check.bimi.BimiMultipleRecords;
import org.mxmaven.check.bimi.BimiNoCertificate;
import org.mxmaven.check.bimi.BimiNotHttps;
import org.mxmaven.check.caa.CaaMissing;
import org.mxmaven.check.caa.CaaSyntaxError;
import org.mxmaven.check.caa.CaaUnknownCritical;
import org.mxmaven.check.dkim.DkimAliasAsText;
import org.mxmaven.check.dkim.DkimAliasDomainUnregistered;
import org.mxmaven.check.dkim.DkimBadVersion;
import org.mxmaven.check.dkim.DkimDanglingAlias;
import org.mxmaven.check.dkim.DkimEd25519Only;
import org.mxmaven.check.dkim.DkimKeyBreakable;
import org.mxmaven.check.dkim.DkimKeyCrackable;
import org.mxmaven.check.dkim.DkimKeyCut;
import org.mxmaven.check.dkim.DkimKeyForm;
import org.mxmaven.check.dkim.DkimKeyKnown;
import org.mxmaven.check.dkim.DkimKeyOld;
import org.mxmaven.check.dkim.DkimKeyShort;
import org.mxmaven.check.dkim.DkimKeyTooLong;
import org.mxmaven.check.dkim.DkimKeyTooShort;
import org.mxmaven.check.dkim.DkimKeyTypeMismatch;
import org.mxmaven.check.dkim.DkimKeyUnreadable;
import org.mxmaven.check.dkim.DkimMisplaced;
import org.mxmaven.check.dkim.DkimMissing;
import org.mxmaven.check.dkim.DkimMultipleRecords;
import org.mxmaven.check.dkim.DkimNoMailClosed;
import org.mxmaven.check.dkim.DkimNotForEmail;
import org.mxmaven.check.dkim.DkimNotFound;
import org.mxmaven.check.dkim.DkimPrivateKeyPublished;
import org.mxmaven.check.dkim.DkimProviderUnsigned;
import org.mxmaven.check.dkim.DkimRemovedTag;
import org.mxmaven.check.dkim.DkimRevoked;
import org.mxmaven.check.dkim.DkimSha1Only;
import org.mxmaven.check.dkim.DkimSharedKey;
import org.mxmaven.check.dkim.DkimSyntaxError;
import org.mxmaven.check.dkim.DkimTesting;
import org.mxmaven.check.dkim.DkimUnknownKeyType;
import org.mxmaven.check.dkim.DkimWildcard;
import org.mxmaven.check.dmarc.DmarcBadValue;
import org.mxmaven.check.dmarc.DmarcDuplicateTag;
import org.mxmaven.check.dmarc.DmarcInherited;
import org.mxmaven.check.dmarc.DmarcInvalid;
import org.mxmaven.check.dmarc.DmarcMisplaced;
import org.mxmaven.check.dmarc.DmarcMissing;
import org.mxmaven.check.dmarc.DmarcMissingPolicy;
import org.mxmaven.check.dmarc.DmarcMultipleRecords;
import org.mxmaven.check.dmarc.DmarcNoReports;
import org.mxmaven.check.dmarc.DmarcNone;
import org.mxmaven.check.dmarc.DmarcPartial;
import org.mxmaven.check.dmarc.DmarcPolicyNotSecond;
import org.mxmaven.check.dmarc.DmarcQuarantine;
import org.mxmaven.check.dmarc.DmarcRemovedTag;
import org.mxmaven.check.dmarc.DmarcReportAddressInvalid;
import org.mxmaven.check.dmarc.DmarcReportDomainUnregistered;
import org.mxmaven.check.dmarc.DmarcReportNotAuthorised;
import org.mxmaven.check.dmarc.DmarcTesting;
import org.mxmaven.check.dmarc.DmarcUnknownTag;
import org.mxmaven.check.dmarc.DmarcUnrelatedText;
import org.mxmaven.check.dmarc.DmarcWeakSubdomains;
import org.mxmaven.check.dns.DnsCnameNotAlone;
import org.mxmaven.check.dns.DnsDomainIsAlias;
import org.mxmaven.check.dns.DnsLookupFailed;
import org.mxmaven.check.dns.DnsNoAnswer;
import org.mxmaven.check.dns.DnsNoSuchDomain;
import org.mxmaven.check.mx.MxDuplicateHost;
import org.mxmaven.check.mx.MxHostClaimable;
import org.mxmaven.check.mx.MxHostDanglingAlias;
import org.mxmaven.check.mx.MxHostDoesNotResolve;
import org.mxmaven.check.mx.MxHostDomainUnregistered;
import org.mxmaven.check.mx.MxHostIsAlias;
import org.mxmaven.check.mx.MxHostParked;
import org.mxmaven.check.mx.MxHostPrivateAddress;
import org.mxmaven.check.mx.MxImplicit;
import org.mxmaven.check.mx.MxIsIpAddress;
import org.mxmaven.check.mx.MxLeftoverVerification;
import org.mxmaven.check.mx.MxMalformedHost;
import org.mxmaven.check.mx.MxNull;
import org.mxmaven.check.mx.MxNullPreference;
import org.mxmaven.check.mx.MxNullWithOthers;
import org.mxmaven.check.mx.MxOrphanedTenant;
import org.mxmaven.check.mx.MxSingleHost;
import org.mxmaven.check.mx.MxTooManyHosts;
import org.mxmaven.check.spf.SpfAlmostARecord;
import org.mxmaven.check.spf.SpfDomainParked;
import org.mxmaven.check.spf.SpfDomainUnregistered;
import org.mxmaven.check.spf.SpfDuplicateTerm;
import org.mxmaven.check.spf.SpfFewLookupsLeft;
import org.mxmaven.check.spf.SpfFusedTerms;
import org.mxmaven.check.spf.SpfHostClaimable;
import org.mxmaven.check.spf.SpfIncludeLoop;
import org.mxmaven.check.spf.SpfIncludeWithoutRecord;
import org.mxmaven.check.spf.SpfMissing;
import org.mxmaven.check.spf.SpfMultipleRecords;
import org.mxmaven.check.spf.SpfNeutral;
import org.mxmaven.check.spf.SpfNoMailDomainOpen;
import org.mxmaven.check.spf.SpfPassAll;
import org.mxmaven.check.spf.SpfPrivateRange;
import org.mxmaven.check.spf.SpfPtr;
import org.mxmaven.check.spf.SpfRedirectIgnored;
import org.mxmaven.check.spf.SpfRedirectWithoutRecord;
import org.mxmaven.check.spf.SpfShadowedTerm;
import org.mxmaven.check.spf.SpfSharedSender;
import org.mxmaven.check.spf.SpfSoftFail;
import org.mxmaven.check.spf.SpfSyntaxError;
import org.mxmaven.check.spf.SpfTermsAfterAll;
import org.mxmaven.check.spf.SpfTooManyAddresses;
import org.mxmaven.check.spf.SpfTooManyLookups;
import org.mxmaven.check.spf.SpfTooManyMxHosts;
import org.mxmaven.check.spf.SpfTooManyVoidLookups;
import org.mxmaven.check.spf.SpfUnknownModifier;
import org.mxmaven.check.spf.SpfWideRange;
import org.mxmaven.check.sts.MtaStsAlmostARecord;
import org.mxmaven.check.sts.MtaStsHostDomainUnregistered;
import org.mxmaven.check.sts.MtaStsMissing;
import org.mxmaven.check.sts.MtaStsMultipleRecords;
import org.mxmaven.check.sts.MtaStsPolicyHostMissing;
import org.mxmaven.check.sts.MtaStsRecordInvalid;
import org.mxmaven.check.tlsrpt.TlsRptAlmostARecord;
import org.mxmaven.check.tlsrpt.TlsRptBadAddress;
import org.mxmaven.check.tlsrpt.TlsRptInvalid;
import org.mxmaven.check.tlsrpt.TlsRptMisplaced;
import org.mxmaven.check.tlsrpt.TlsRptMissing;
import org.mxmaven.check.tlsrpt.TlsRptMultipleRecords;
import org.mxmaven.check.tlsrpt.TlsRptReportDomainNoMail;
import org.mxmaven.check.tlsrpt.TlsRptReportDomainUnregistered;
import org.mxmaven.check.txt.TxtBadCharacters;
import org.mxmaven.check.txt.TxtContinuedElsewhere;
import org.mxmaven.check.txt.TxtCutAt255;
import org.mxmaven.check.txt.TxtFusedTerms;
import org.mxmaven.check.txt.TxtLarge;
import org.mxmaven.check.txt.TxtOverUdp;
import org.mxmaven.check.txt.TxtStringTooLong;

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
          new DkimPrivateKeyPublished(),
          new DkimKeyKnown(),
          new DkimKeyBreakable(),
          new DkimKeyCrackable(),
          new DkimAliasDomainUnregistered(),
          new DkimKeyTooShort(),
          new DkimKeyUnreadable(),
          new DkimKeyCut(),
          new DkimKeyTypeMismatch(),
          new DkimBadVersion(),
          new DkimSyntaxError(),
          new DkimSha1Only(),
          new DkimAliasAsText(),
          new DkimMultipleRecords(),
          new DkimUnknownKeyType(),
          new DkimNotForEmail(),
          new DkimMisplaced(),
          new DkimKeyShort(),
          new DkimKeyTooLong(),
          new DkimKeyForm(),
          new DkimTesting(),
          new DkimEd25519Only(),
          new DkimSharedKey(),
          new DkimKeyOld(),
          new DkimDanglingAlias(),
          new DkimWildcard(),
          new DkimMissing(),
          new DkimNotFound(),
          new DkimProviderUnsigned(),
          new DkimRemovedTag(),
          new DkimRevoked(),
          new DkimNoMailClosed(),
          new MtaStsMissing(),
          new MtaStsMultipleRecords(),
          new MtaStsRecordInvalid(),
          new MtaStsAlmostARecord(),
          new MtaStsPolicyHostMissing(),
          new MtaStsHostDomainUnregistered(),
          new TlsRptMissing(),
          new TlsRptMultipleRecords(),
          new TlsRptInvalid(),
          new TlsRptAlmostARecord(),
          new TlsRptBadAddress(),
          new TlsRptReportDomainUnregistered(),
          new TlsRptReportDomainNoMail(),
          new TlsRptMisplaced(),
          new BimiDeclined(),
          new BimiInvalid(),
          new BimiMultipleRecords(),
          new BimiNotHttps(),
          new BimiDmarcTooWeak(),
          new BimiNoCertificate(),
          new BimiHostDomainUnregistered(),
          new CaaMissing(),
          new CaaSyntaxError(),
          new CaaUnknownCritical(),
          new DnsNoSuchDomain(),
          new DnsDomainIsAlias(),
          new DnsCnameNotAlone(),
          new DnsNoAnswer(),
          new DnsLookupFailed(),
          new CheckFailed());

  private static final CheckIndex INDEX = new CheckIndex(ALL);

  private Checks() {}

  /** All checks, by what they look at. */
  public static List<Check> all() {
    return ALL;
  }

  /** The check that bears that id or once did; empty if this version has none. */
  public static Optional<Check> byId(String id) {
    return INDEX.find(id);
  }

  /** The id that a check bears now, of any that it ever bore; the same one if none did. */
  public static String currentId(String id) {
    return INDEX.current(id);
  }

  /** All ids under which the findings of a check may be stored, by any of them. */
  public static List<String> storedIds(String id) {
    return INDEX.stored(id);
  }

  /** What all checks find in a domain, worst first. A check that breaks off is a finding itself. */
  public static List<Finding> findings(Assessment assessment) {
    return CheckSelection.all().findings(assessment);
  }
}
