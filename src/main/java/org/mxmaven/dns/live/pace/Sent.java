package org.mxmaven.dns.live.pace;

/**
 * What a resolver sent.
 *
 * @param questions how many different questions; the targets of aliases that had to be asked for
 *     are questions of their own
 * @param udp queries over UDP; more than there are questions if some were repeated
 * @param tcp queries over TCP, as after a truncated reply
 * @param tls queries over TLS (RFC 7858)
 * @param https queries over HTTPS (RFC 8484)
 */
public record Sent(long questions, long udp, long tcp, long tls, long https) {

  /** All queries, whatever carried them. */
  public long queries() {
    return udp + tcp + tls + https;
  }
}
