package org.mxmaven.assess.dmarc;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.txt.StringLimit;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/**
 * The DMARC policies that apply to a domain and to names below it, and where they come from (RFC
 * 9989 §4.10).
 *
 * @param rules the policies; of several tags of a name the first counts
 * @param byLast what they are to receivers that take the last of several tags; empty if the same
 * @param own every record at the domain's own {@code _dmarc} name: several cancel each other
 * @param texts those that receivers skip
 * @param inVain names above it where a record was meant to be, but none counts
 * @param destinations other organisations to which the record that applies sends reports
 * @param takeovers those of them that somebody else can get hold of
 */
public record DmarcAssessment(
    DmarcRules rules,
    Optional<DmarcRules> byLast,
    List<Found> own,
    DmarcTexts texts,
    List<InVain> inVain,
    List<ReportDestination> destinations,
    List<ReportTakeover> takeovers) {
  public DmarcAssessment {
    own = List.copyOf(own);
    inVain = List.copyOf(inVain);
    destinations = List.copyOf(destinations);
    takeovers = List.copyOf(takeovers);
  }

  /** Of a domain whose subdomains have the same policy, by the same record. */
  public DmarcAssessment(
      DmarcPolicy policy, Optional<Applied> applied, List<Found> own, List<Almost> almost) {
    this(new DmarcRule(policy, applied, Optional.empty()), own, almost);
  }

  private DmarcAssessment(DmarcRule rule, List<Found> own, List<Almost> almost) {
    this(
        new DmarcRules(rule, rule, rule),
        Optional.empty(),
        own,
        new DmarcTexts(almost, List.of(), List.of(), List.of()),
        List.of(),
        List.of(),
        List.of());
  }

  /** A DMARC record in DNS: its text and what it says. */
  public record Found(TxtText text, DmarcRecord record) {}

  /** Text that was meant as a DMARC record, and what keeps it from being one. */
  public record Almost(TxtText text, String reason) {}

  /** A DMARC record at a name where receivers do not look for one. */
  public record Misplaced(Name name, TxtText text) {}

  /**
   * A {@code _dmarc} name where no record counts although one was meant to.
   *
   * @param records how many there are: several cancel each other; 0 if the text is no record
   */
  public record InVain(Name location, int records) {}

  /**
   * The record that applies.
   *
   * @param domain the name whose record it is
   * @param location the {@code _dmarc} name that holds it
   * @param tag the tag that gives the policy: {@code p}, {@code sp} or {@code np}
   * @param inherited whether it is another domain's record
   */
  public record Applied(Found found, Name domain, Name location, String tag, boolean inherited) {
    /** The value of the tag as written; empty if the tag is missing. */
    public String value() {
      return found.record().tag(tag).map(DmarcRecord.Tag::value).orElse("");
    }
  }

  /** What applies to the domain itself. */
  public DmarcRule rule() {
    return rules.domain();
  }

  /** What applies to a name below it that exists and has no record of its own. */
  public DmarcRule subdomain() {
    return rules.subdomain();
  }

  /** What applies to a name below it that does not exist. */
  public DmarcRule nonexistent() {
    return rules.nonexistent();
  }

  /** The policy for the domain itself, as the record asks for it. */
  public DmarcPolicy policy() {
    return rule().policy();
  }

  /** The record that gives the policy for the domain itself. */
  public Optional<Applied> applied() {
    return rule().applied();
  }

  /** The domain's own record, if it is the one that applies. */
  public Optional<Applied> ownApplied() {
    return rules.ownApplied();
  }

  /** Whether there is a DMARC record, the domain's own or an inherited one. */
  public boolean hasRecord() {
    return applied().isPresent() || !own.isEmpty();
  }

  /** The records that the verdict rests on: the one that applies, or else all own ones. */
  public List<Found> relevant() {
    return applied().map(a -> List.of(a.found())).orElse(own);
  }

  /** Whether no relevant record was broken by the limit of 255 bytes a string. */
  public boolean lengthOk() {
    return relevant().stream().allMatch(found -> StringLimit.holdsDmarc(found.text()));
  }
}
