package org.mxmaven.assess.tlsrpt;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.optional.AlmostText;
import org.mxmaven.assess.optional.Setup;
import org.mxmaven.tlsrpt.TlsRptRecord;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/**
 * The TLS-RPT record of a domain and where it sends reports (RFC 8460 §3).
 *
 * @param location where the record belongs; empty if no name can be as long
 * @param takesMail whether the domain takes mail, for certain
 * @param records those that senders do not throw away; several cancel each other
 * @param almost what was meant as one
 * @param domains where the record sends reports, if it is the only one
 * @param misplaced records at names where senders do not look for them
 */
public record TlsRptAssessment(
    Setup verdict,
    Optional<Name> location,
    boolean takesMail,
    List<Found> records,
    List<AlmostText> almost,
    List<ReportDomain> domains,
    List<Misplaced> misplaced) {
  public TlsRptAssessment {
    records = List.copyOf(records);
    almost = List.copyOf(almost);
    domains = List.copyOf(domains);
    misplaced = List.copyOf(misplaced);
  }

  /** Of a domain that nothing was found out about. */
  TlsRptAssessment(Setup verdict) {
    this(verdict, Optional.empty(), false, List.of(), List.of(), List.of(), List.of());
  }

  /** A TLS-RPT record in DNS: its text and what it says. */
  public record Found(TxtText text, TlsRptRecord record) {}

  /** A TLS-RPT record at a name where senders do not look for one. */
  public record Misplaced(Name name, TxtText text) {}

  /** The record, if it is the only one. */
  public Optional<Found> single() {
    return records.size() == 1 ? Optional.of(records.get(0)) : Optional.empty();
  }
}
