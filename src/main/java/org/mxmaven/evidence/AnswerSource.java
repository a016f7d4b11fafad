package org.mxmaven.evidence;

import java.time.Instant;

/**
 * Where a DNS answer comes from.
 *
 * @param server the name server or file that gave it
 * @param obtained when it gave it
 * @param ttl seconds for which it holds from then on
 */
public record AnswerSource(String server, Instant obtained, long ttl, Dnssec dnssec) {

  /** The same for an answer that holds no longer than so many seconds. */
  public AnswerSource atMost(long seconds) {
    return new AnswerSource(server, obtained, Math.min(ttl, seconds), dnssec);
  }
}
