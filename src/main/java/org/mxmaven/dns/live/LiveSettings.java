package org.mxmaven.dns.live;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/**
 * How name servers are asked.
 *
 * @param servers at least one; each try goes to the next of them
 * @param timeout how long a reply is waited for, per try
 * @param retries how often a question is asked again after the first try
 */
public record LiveSettings(List<InetSocketAddress> servers, Duration timeout, int retries) {
  public LiveSettings {
    servers = List.copyOf(servers);
    if (servers.isEmpty()) {
      throw new IllegalArgumentException("there is no name server to ask; give one");
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("the timeout must be longer than nothing: " + timeout);
    }
    if (retries < 0) {
      throw new IllegalArgumentException("retries cannot be fewer than none: " + retries);
    }
  }
}
