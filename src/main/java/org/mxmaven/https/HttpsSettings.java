package org.mxmaven.https;

import java.time.Clock;
import java.time.Duration;
import org.mxmaven.certificate.TrustStore;

/**
 * How documents are fetched.
 *
 * @param port where servers listen
 * @param connecting how long one address may take to accept a connection
 * @param limit how long one document may take in all, every address included
 * @param concurrency how many are fetched at a time
 * @param privateToo whether addresses are connected to that are set aside, such as loopback ones
 * @param trust judges the certificates
 * @param clock dates what comes back
 */
public record HttpsSettings(
    int port,
    Duration connecting,
    Duration limit,
    int concurrency,
    boolean privateToo,
    TrustStore trust,
    Clock clock) {
  /** The port of HTTPS (RFC 9110 §4.2.2). */
  public static final int PORT = 443;

  /** Bytes of a document that are taken; RFC 8461 §3.3 suggests as many for a policy. */
  public static final int MOST_BYTES = 64 * 1024;

  /** What suits a scan of many domains. */
  public static HttpsSettings usual(int port, boolean privateToo, TrustStore trust, Clock clock) {
    return new HttpsSettings(
        port, Duration.ofSeconds(5), Duration.ofSeconds(20), 32, privateToo, trust, clock);
  }
}
