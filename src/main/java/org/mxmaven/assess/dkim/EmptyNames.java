package org.mxmaven.assess.dkim;

import java.util.Optional;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.xbill.DNS.Name;

/**
 * Whether the servers of a domain know that a name exists which has no records itself but names
 * below it (RFC 8020 §2, RFC 4592 §2.2.2). Some say NXDOMAIN of it, so that their NXDOMAIN for
 * {@code _domainkey} tells nothing.
 */
final class EmptyNames {
  private final Name domain;
  private final Inquiry inquiry;

  EmptyNames(Name domain, Inquiry inquiry) {
    this.domain = domain;
    this.inquiry = inquiry;
  }

  /** Whether that is shown; empty while a question is open. */
  Optional<Boolean> areKnown() {
    // Its parent has records in hardly any zone.
    Optional<Name> below = Names.tlsRpt(domain);
    if (below.isEmpty()) {
      return Optional.of(false);
    }
    Optional<Answer> record = inquiry.ask(Question.txt(below.get()));
    if (record.isEmpty() || !(record.get() instanceof Answer.Records found)) {
      return record.map(none -> false);
    }
    if (!found.aliases().isEmpty()) {
      return Optional.of(false);
    }
    return inquiry
        .ask(Question.txt(new Name(below.get(), 1)))
        .map(empty -> empty instanceof Answer.NoData);
  }
}
