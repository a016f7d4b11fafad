package org.mxmaven.evidence;

import java.time.Instant;
import java.util.List;

/** What came back for an {@link SmtpVisit}. */
public sealed interface SmtpReply extends Obtained
    permits SmtpReply.Secured, SmtpReply.Plain, Failure {

  /**
   * A mail host that went over to TLS.
   *
   * @param greeting its first reply, the code included
   * @param capabilities the lines of its reply to EHLO within TLS, the first one left out
   * @param server the address that was visited
   */
  record Secured(
      String greeting, List<String> capabilities, TlsSession tls, String server, Instant obtained)
      implements SmtpReply {
    public Secured {
      capabilities = List.copyOf(capabilities);
    }
  }

  /**
   * A mail host that took EHLO and does not offer STARTTLS.
   *
   * @param greeting its first reply, the code included
   * @param capabilities the lines of its reply to EHLO, the first one left out
   * @param server the address that was visited
   */
  record Plain(String greeting, List<String> capabilities, String server, Instant obtained)
      implements SmtpReply {
    public Plain {
      capabilities = List.copyOf(capabilities);
    }
  }
}
