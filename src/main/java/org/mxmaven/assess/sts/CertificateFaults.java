package org.mxmaven.assess.sts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.certificate.Certificate;
import org.mxmaven.certificate.CertificateChain;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.HttpsReply;
import org.mxmaven.evidence.TlsSession;
import org.xbill.DNS.Name;

/**
 * Why senders do not take the certificate of a policy's host (RFC 8461 §3.3): it must lead to a
 * root that they trust, be in date, and hold the host's name as a dNSName.
 */
public final class CertificateFaults {
  private static final int MOST_NAMES = 5;

  private CertificateFaults() {}

  /**
   * As clauses about the certificate. None of a document that did not come over TLS, or not at all.
   */
  public static List<String> of(HttpsReply reply, Name host) {
    return session(reply).map(tls -> of(tls, Names.text(host), reply.obtained())).orElse(List.of());
  }

  private static Optional<TlsSession> session(HttpsReply reply) {
    if (reply instanceof HttpsReply.Document document) {
      return Optional.of(document.tls());
    }
    return reply instanceof HttpsReply.NotFound none ? Optional.of(none.tls()) : Optional.empty();
  }

  private static List<String> of(TlsSession tls, String host, Instant at) {
    List<String> faults = new ArrayList<>();
    tls.distrust().ifPresent(faults::add);
    CertificateChain.of(tls.chain())
        .leaf()
        .ifPresent(
            own -> {
              if (at.isAfter(own.notAfter())) {
                faults.add("it expired on " + day(own.notAfter()));
              }
              if (at.isBefore(own.notBefore())) {
                faults.add("it is not valid before " + day(own.notBefore()));
              }
              if (!own.covers(host)) {
                faults.add(names(own));
              }
            });
    return faults;
  }

  private static String names(Certificate own) {
    if (own.dnsNames().isEmpty()) {
      return "it holds no host name but perhaps in its common name, which does not count";
    }
    List<String> first = own.dnsNames().stream().limit(MOST_NAMES).toList();
    String more = own.dnsNames().size() > MOST_NAMES ? " and others" : "";
    return "it is for " + String.join(", ", first) + more;
  }

  private static String day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
