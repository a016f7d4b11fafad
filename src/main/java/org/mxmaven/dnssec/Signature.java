package org.mxmaven.dnssec;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.xbill.DNS.RRSIGRecord;

/**
 * A signature over an RRset (RFC 4034 §3).
 *
 * @param covered the type of the RRset
 * @param tag that of the key which made it
 * @param from when it begins to hold
 * @param until when it ends
 */
public record Signature(
    int covered, SigningAlgorithm algorithm, int tag, Instant from, Instant until) {

  /** What a record says. */
  public static Signature of(RRSIGRecord signature) {
    return new Signature(
        signature.getTypeCovered(),
        new SigningAlgorithm(signature.getAlgorithm()),
        signature.getFootprint(),
        signature.getTimeSigned(),
        signature.getExpire());
  }

  /** For how long it holds in all; negative where it ends before it begins. */
  public Duration life() {
    return between(from, until);
  }

  /** For how long it holds from a time on; negative after its end. */
  public Duration remaining(Instant at) {
    return between(at, until);
  }

  /** For how long it had held at a time; negative before its begin. */
  public Duration age(Instant at) {
    return between(from, at);
  }

  private static Duration between(Instant first, Instant last) {
    return Duration.ofSeconds(first.until(last, ChronoUnit.SECONDS));
  }
}
