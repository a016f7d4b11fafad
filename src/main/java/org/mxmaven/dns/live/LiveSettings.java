package org.mxmaven.dns.live;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.mxmaven.dns.live.pace.Pace;

/**
 * How name servers are asked.
 *
 * @param servers at least one; they share the questions, and a retry goes to another of them
 * @param timeout how long a reply is waited for, per try
 * @param retries how often a question is asked again after the first try
 * @param pace how many questions at a time and per second
 * @param clock dates what comes back
 */
public record LiveSettings(
    List<ServerAddress> servers, Duration timeout, int retries, Pace pace, Clock clock) {
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

  /** Settings with the standard pace. */
  public LiveSettings(List<ServerAddress> servers, Duration timeout, int retries, Clock clock) {
    this(servers, timeout, retries, Pace.standard(), clock);
  }
}
