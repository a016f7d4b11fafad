package org.mxmaven.evidence;

import java.net.InetAddress;
import org.mxmaven.address.AddressText;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/**
 * A visit to one address of a mail host: greeting, EHLO, STARTTLS and QUIT, no mail (RFC 5321 §3.1,
 * RFC 3207).
 *
 * @param host the name that the server is told (SNI)
 */
public record SmtpVisit(Name host, InetAddress address, int port) implements Asked<SmtpReply> {
  @Override
  public SmtpReply failed(Failure failure) {
    return failure;
  }

  /** {@code mx.example.com (192.0.2.25) port 25}. */
  @Override
  public String toString() {
    return "%s (%s) port %d".formatted(Names.text(host), AddressText.of(address), port);
  }
}
