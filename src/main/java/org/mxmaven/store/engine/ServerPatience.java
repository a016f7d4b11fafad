package org.mxmaven.store.engine;

import java.time.Duration;

/** How long a server may take for one thing. */
enum ServerPatience {
  /** To log in. */
  LOGIN(Duration.ofSeconds(20)),
  /** A statement of a report or a scan: some seconds on a million domains, and a lock's wait. */
  USUAL(Duration.ofMinutes(5)),
  /** One that changes or removes all rows of a table. */
  LONG(Duration.ofHours(2));

  private final Duration time;

  ServerPatience(Duration time) {
    this.time = time;
  }

  Duration time() {
    return time;
  }
}
