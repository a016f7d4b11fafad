package org.mxmaven.assess;

import java.util.List;
import java.util.Optional;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/**
 * The DMARC policy that applies to a domain and where it comes from (RFC 9989 §4.10).
 *
 * @param applied the record that gives the policy
 * @param own every record at the domain's own {@code _dmarc} name: several cancel each other
 * @param almost texts at the own {@code _dmarc} name that were meant as a record but are none
 */
public record DmarcAssessment(
    DmarcPolicy policy, Optional<Applied> applied, List<Found> own, List<Almost> almost) {
  public DmarcAssessment {
    own = List.copyOf(own);
    almost = List.copyOf(almost);
  }

  /** A DMARC record in DNS: its text and what it says. */
  public record Found(TxtText text, DmarcRecord record) {}

  /** Text that was meant as a DMARC record, and what keeps it from being one. */
  public record Almost(TxtText text, String reason) {}

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

  /** Whether there is a DMARC record, the domain's own or an inherited one. */
  public boolean hasRecord() {
    return applied.isPresent() || !own.isEmpty();
  }

  /** The records that the verdict rests on: the one that applies, or else all own ones. */
  public List<Found> relevant() {
    return applied.map(a -> List.of(a.found())).orElse(own);
  }

  /** Whether every string of the relevant records keeps to 255 bytes. */
  public boolean lengthOk() {
    return relevant().stream().noneMatch(found -> found.text().hasTooLongString());
  }
}
