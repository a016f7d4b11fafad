package org.mxmaven.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A dnsdist in front of a name server that delays its replies, or loses some of the queries. */
final class Dnsdist implements AutoCloseable {
  private final Child proxy;
  private final int port;

  private Dnsdist(Child proxy, int port) {
    this.proxy = proxy;
    this.port = port;
  }

  /**
   * Starts it.
   *
   * @param delayMillis by which each UDP reply is held back
   * @param lossPercent how many of the UDP queries get no reply
   */
  static Dnsdist start(int serverPort, int delayMillis, double lossPercent, Path folder) {
    int port = Loopback.freePort();
    Path config = folder.resolve("dnsdist.conf");
    try {
      Files.writeString(config, config(port, serverPort, delayMillis, lossPercent));
    } catch (IOException e) {
      throw new BenchException("dnsdist.conf cannot be written: " + e.getMessage(), e);
    }
    List<String> command =
        List.of(Programs.path("dnsdist"), "--supervised", "--disable-syslog", "-C", "" + config);
    Child proxy = Child.start(command, Map.of(), folder.resolve("dnsdist.out"));
    try {
      Loopback.awaitAnswer(port, proxy, 60);
      return new Dnsdist(proxy, port);
    } catch (BenchException e) {
      proxy.close();
      throw e;
    }
  }

  private static String config(int port, int serverPort, int delayMillis, double lossPercent) {
    String rules = "";
    if (lossPercent > 0) {
      rules +=
          String.format(
              Locale.ROOT,
              "addAction(AndRule({TCPRule(false), ProbaRule(%.4f)}), DropAction())%n",
              lossPercent / 100);
    }
    if (delayMillis > 0) {
      rules += "addResponseAction(AllRule(), DelayResponseAction(" + delayMillis + "))\n";
    }
    return """
        setSecurityPollSuffix('')
        setACL('127.0.0.0/8')
        setLocal('127.0.0.1:%1$d')
        setUDPTimeout(5)
        setMaxTCPClientThreads(4)
        newServer({address='127.0.0.1:%2$d', sockets=8})
        getServer(0):setUp()
        %3$s"""
        .formatted(port, serverPort, rules);
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    proxy.close();
  }
}
