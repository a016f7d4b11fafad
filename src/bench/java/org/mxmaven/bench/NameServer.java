package org.mxmaven.bench;

import java.nio.file.Path;
import java.util.Set;

/** An authoritative name server on a loopback port that serves one zone file as the root. */
interface NameServer extends AutoCloseable {
  /** A million domains take a while to load. */
  long LOADING_SECONDS = 600;

  int port();

  /** How many queries it has received since it started. */
  long queries();

  @Override
  void close();

  /** The kinds of server to choose from. */
  enum Kind {
    NSD(Set.of("nsd", "nsd-control")) {
      @Override
      NameServer start(Path zone, Path folder) {
        return Nsd.start(zone, folder);
      }
    },
    KNOT(Set.of("knotd", "knotc")) {
      @Override
      NameServer start(Path zone, Path folder) {
        return Knot.start(zone, folder);
      }
    };

    private final Set<String> programs;

    Kind(Set<String> programs) {
      this.programs = programs;
    }

    Set<String> programs() {
      return programs;
    }

    /** Starts one, and waits until it answers. */
    abstract NameServer start(Path zone, Path folder);
  }
}
