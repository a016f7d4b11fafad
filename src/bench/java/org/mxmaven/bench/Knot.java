package org.mxmaven.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name server Knot DNS. */
final class Knot implements NameServer {
  private static final Pattern QUERIES =
      Pattern.compile("request-protocol\\[(?:udp|tcp)[^]]*] = (\\d+)");

  private final Child server;
  private final Path config;
  private final int port;

  private Knot(Child server, Path config, int port) {
    this.server = server;
    this.config = config;
    this.port = port;
  }

  static Knot start(Path zone, Path folder) {
    int port = Loopback.freePort();
    Path config = folder.resolve("knot.conf");
    try {
      Files.writeString(config, config(zone, folder, port));
    } catch (IOException e) {
      throw new BenchException("knot.conf cannot be written: " + e.getMessage(), e);
    }
    List<String> command = List.of(Programs.path("knotd"), "-c", config.toString());
    Knot knot = new Knot(Child.start(command, Map.of(), folder.resolve("knot.out")), config, port);
    try {
      Loopback.awaitAnswer(port, knot.server, LOADING_SECONDS);
      return knot;
    } catch (BenchException e) {
      knot.close();
      throw e;
    }
  }

  private static String config(Path zone, Path folder, int port) {
    return """
        server:
          rundir: "%2$s"
          listen: 127.0.0.1@%1$d
        database:
          storage: "%2$s/knot.db"
        control:
          listen: "%2$s/knot.sock"
        log:
          - target: stderr
            any: warning
        mod-stats:
          - id: counts
            request-protocol: on
            server-operation: off
            request-bytes: off
            response-bytes: off
            edns-presence: off
            flag-presence: off
            response-code: off
            reply-nodata: off
        template:
          - id: default
            global-module: mod-stats/counts
            journal-content: none
            zonefile-sync: -1
        zone:
          - domain: .
            file: "%3$s"
        """
        .formatted(port, folder, zone);
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public long queries() {
    String statistics =
        Child.run(
            List.of(Programs.path("knotc"), "-c", config.toString(), "stats"),
            config.resolveSibling("knotc.out"),
            60);
    Matcher found = QUERIES.matcher(statistics);
    long sum = 0;
    while (found.find()) {
      sum += Long.parseLong(found.group(1));
    }
    return sum;
  }

  @Override
  public void close() {
    server.close();
  }
}
