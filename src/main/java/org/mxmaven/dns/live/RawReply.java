package org.mxmaven.dns.live;

import java.time.Instant;
import org.mxmaven.evidence.Failure;
import org.xbill.DNS.Message;

/** What came back for a message that was sent as it is. */
public sealed interface RawReply {

  /**
   * A reply, whole, whatever it says; with an error code if no server gave a better one.
   *
   * @param message as it came, flags, all sections and EDNS options included (extended errors of
   *     RFC 8914, say); its id is that of the query
   * @param server the name server that gave it
   * @param obtained when it came
   */
  record Received(Message message, String server, Instant obtained) implements RawReply {}

  /** No reply could be had that can be read. */
  record Failed(Failure failure) implements RawReply {}
}
