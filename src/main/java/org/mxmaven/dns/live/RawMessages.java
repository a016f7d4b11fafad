package org.mxmaven.dns.live;

import java.util.concurrent.CompletableFuture;
import org.mxmaven.evidence.BrokenResolverException;
import org.xbill.DNS.Message;

/**
 * Exchanges DNS messages as they are, for whoever reads more out of a reply than the answer to a
 * question: signatures and keys (RFC 4035), extended errors (RFC 8914), what one certain server
 * says. Queries are paced, repeated and put over TCP as any question is; nothing is kept, and no
 * CNAME is followed. Safe for many threads.
 *
 * <p>A query is a standard one (RFC 1035 §4.1.1) with one question. Its id does not matter, and how
 * long a datagram may be is not up to it. An OPT record in it is sent along with its flags and
 * options, and left out where a server objects to EDNS (RFC 6891 §7); without one the query goes
 * without EDNS. It must not be changed afterwards. Signed queries (RFC 8945) are not supported.
 *
 * <p>A server that answers with an error code, and not with NXDOMAIN, is asked again, or another
 * is, as often as the settings say; the last of such replies is received if none comes that is
 * better.
 *
 * <p>The result is told on the thread that receives all replies: what depends on it must neither
 * wait nor work for long there. It is a {@link BrokenResolverException} only where the resolver is
 * broken.
 */
public interface RawMessages {

  /**
   * Asks the servers that are set up.
   *
   * @throws IllegalArgumentException if the message is no query with one question
   */
  CompletableFuture<RawReply> exchange(Message query);

  /**
   * Asks one given server, whether or not it is set up.
   *
   * @throws IllegalArgumentException if the message is no query with one question
   */
  CompletableFuture<RawReply> exchange(Message query, ServerAddress server);
}
