package org.mxmaven.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name server nsd. */
final class Nsd implements NameServer {
  private static final Pattern QUERIES =
      Pattern.compile("^num\\.queries=(\\d+)", Pattern.MULTILINE);

  private final Child server;
  private final Path config;
  private final int port;

  private Nsd(Child server, Path config, int port) {
    this.server = server;
    this.config = config;
    this.port = port;
  }

  static Nsd start(Path zone, Path folder) {
    int port = Loopback.freePort();
    Path config = folder.resolve("nsd.conf");
    try {
      Files.writeString(config, config(zone, folder, port));
    } catch (IOException e) {
      throw new BenchException("nsd.conf cannot be written: " + e.getMessage(), e);
    }
    List<String> command = List.of(Programs.path("nsd"), "-d", "-c", config.toString());
    Nsd nsd = new Nsd(Child.start(command, Map.of(), folder.resolve("nsd.out")), config, port);
    try {
      Loopback.awaitAnswer(port, nsd.server, LOADING_SECONDS);
      return nsd;
    } catch (BenchException e) {
      nsd.close();
      throw e;
    }
  }

  private static String config(Path zone, Path folder, int port) {
    return """
        server:
          ip-address: 127.0.0.1@%1$d
          username: ""
          database: ""
          zonesdir: "%2$s"
          pidfile: "%2$s/nsd.pid"
          xfrdfile: "%2$s/xfrd.state"
          zonelistfile: "%2$s/zone.list"
          xfrdir: "%2$s"
          minimal-responses: yes
          receive-buffer-size: 4194304
          send-buffer-size: 4194304
          tcp-count: 200
          tcp-reject-overflow: no
          # No limit for answers that many ask for, which is what a benchmark does.
          rrl-ratelimit: 0
          rrl-whitelist-ratelimit: 0
        remote-control:
          control-enable: yes
          control-interface: "%2$s/nsd.ctl"
        zone:
          name: "."
          zonefile: "%3$s"
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
            List.of(Programs.path("nsd-control"), "-c", config.toString(), "stats_noreset"),
            config.resolveSibling("nsd-control.out"),
            60);
    Matcher found = QUERIES.matcher(statistics);
    if (!found.find()) {
      throw new BenchException("nsd-control tells no number of queries: " + statistics);
    }
    return Long.parseLong(found.group(1));
  }

  @Override
  public void close() {
    server.close();
  }
}
