package org.mxmaven.assess.sts;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.optional.AlmostText;
import org.mxmaven.assess.optional.Setup;
import org.mxmaven.sts.StsRecord;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/**
 * The MTA-STS record of a domain, the host of its policy, and the policy where it was looked at
 * (RFC 8461 §3).
 *
 * @param location where the record belongs; empty if no name can be as long
 * @param takesMail whether the domain takes mail, for certain
 * @param records those that senders do not throw away; several cancel each other
 * @param almost what was meant as one
 * @param host of the policy, if a record was meant to be there
 * @param above the organisation's domain, if it has a policy and this domain, a subdomain, has none
 * @param policy what its host serves; empty if nobody looked, or if the host has no address
 */
public record StsAssessment(
    Setup verdict,
    Optional<Name> location,
    boolean takesMail,
    List<Found> records,
    List<AlmostText> almost,
    Optional<StsHost> host,
    Optional<Name> above,
    Optional<ServedPolicy> policy) {
  public StsAssessment {
    records = List.copyOf(records);
    almost = List.copyOf(almost);
  }

  /** Of a domain that nothing was found out about. */
  StsAssessment(Setup verdict) {
    this(
        verdict,
        Optional.empty(),
        false,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same of a domain whose host serves that. */
  StsAssessment with(ServedPolicy served) {
    return new StsAssessment(
        verdict == Setup.OK ? served.setup() : verdict,
        location,
        takesMail,
        records,
        almost,
        host,
        above,
        Optional.of(served));
  }

  /** An MTA-STS record in DNS: its text and what it says. */
  public record Found(TxtText text, StsRecord record) {}

  /** The record, if it is the only one. */
  public Optional<Found> single() {
    return records.size() == 1 ? Optional.of(records.get(0)) : Optional.empty();
  }
}
