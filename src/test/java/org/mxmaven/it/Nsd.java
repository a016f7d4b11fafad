package org.mxmaven.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/** The name server nsd on a loopback port, serving one zone file as the root. */
final class Nsd implements AutoCloseable {
  private static final int START_TRIES = 100;
  private static final int PORT_TRIES = 50;

  private final Process process;
  private final int port;

  private Nsd(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts nsd; the test is skipped where it is missing, but fails if {@code CI=true}.
   *
   * @param folder for its configuration and state
   */
  static Nsd start(Path zone, Path folder) throws IOException {
    Optional<Path> program = program();
    if (!"true".equals(System.getenv("CI"))) {
      assumeTrue(program.isPresent(), "nsd is not installed: this test needs it");
    }
    int port = freePort();
    Path config = folder.resolve("nsd.conf");
    Files.writeString(
        config,
        """
        server:
          ip-address: 127.0.0.1@%1$d
          username: ""
          database: ""
          zonesdir: "%2$s"
          pidfile: "%2$s/nsd.pid"
          xfrdfile: "%2$s/xfrd.state"
          zonelistfile: "%2$s/zone.list"
          xfrdir: "%2$s"
          logfile: "%2$s/nsd.log"
        remote-control:
          control-enable: no
        zone:
          name: "."
          zonefile: "%3$s"
        """
            .formatted(port, folder, zone.toAbsolutePath()));
    Path path = program.orElseThrow(() -> new IOException("nsd is not installed"));
    Process process =
        new ProcessBuilder(path.toString(), "-d", "-c", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("nsd.out").toFile())
            .start();
    Nsd nsd = new Nsd(process, port);
    nsd.awaitAnswer(folder);
    return nsd;
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  private void awaitAnswer(Path folder) throws IOException {
    SimpleResolver resolver = new SimpleResolver("127.0.0.1");
    resolver.setPort(port);
    resolver.setTimeout(Duration.ofMillis(100));
    Message query = Message.newQuery(Record.newRecord(Name.root, Type.SOA, 1));
    for (int i = 0; i < START_TRIES && process.isAlive(); i++) {
      try {
        resolver.send(query);
        return;
      } catch (IOException notYet) {
        // It is still starting: the next try tells.
        await(process);
      }
    }
    String log = Files.readString(folder.resolve("nsd.out"));
    close();
    throw new IOException("nsd does not answer: " + log);
  }

  private static void await(Process process) throws IOException {
    try {
      process.waitFor(50, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static Optional<Path> program() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(Stream.of(path.split(":", -1)), Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(folder -> Path.of(folder, "nsd"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * A port that is free for UDP and TCP alike. The system gives none below 32768 to clients, so
   * that nobody else gets it once the server stopped.
   */
  private static int freePort() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    for (int i = 0; i < PORT_TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(10_000, 32_768);
      try (ServerSocket tcp = new ServerSocket(port, 1, loopback);
          DatagramSocket udp = new DatagramSocket(tcp.getLocalPort(), loopback)) {
        return udp.getLocalPort();
      } catch (BindException taken) {
        // Another draw tells.
      }
    }
    throw new IOException("no port is free");
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
