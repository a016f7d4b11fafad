package org.mxmaven.dns.live;

import java.nio.ByteBuffer;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.mxmaven.dns.live.carrier.Carrier;
import org.mxmaven.dns.live.carrier.Dialer;
import org.mxmaven.dns.live.carrier.HttpsCarrier;
import org.mxmaven.dns.live.carrier.StreamCarrier;
import org.mxmaven.dns.live.carrier.UdpCarrier;
import org.mxmaven.dns.live.loop.Loop;

/**
 * Makes a server out of its address, with the carriers that lead to it and the threads of these.
 */
final class ServerMaker implements AutoCloseable {
  private static final int MOST_SHORT_TASKS = 4;

  private final LiveSettings settings;
  private final Loop loop;
  private final Callable<SSLContext> trust;
  private final ByteBuffer datagram = ByteBuffer.allocateDirect(UdpCarrier.LARGEST_MESSAGE);

  /** Two for each connection, which wait. */
  private final ExecutorService threads = Executors.newCachedThreadPool(ServerMaker::thread);

  /** For what does not wait, of all HTTPS clients. */
  private final ExecutorService fewThreads =
      Executors.newFixedThreadPool(MOST_SHORT_TASKS, ServerMaker::thread);

  /**
   * @param trust which certificates are trusted; called when first needed
   */
  ServerMaker(LiveSettings settings, Loop loop, Callable<SSLContext> trust) {
    this.settings = settings;
    this.loop = loop;
    this.trust = trust;
  }

  /** A server that was not asked yet. */
  Server server(ServerAddress address) {
    if (address instanceof ServerAddress.Plain plain) {
      Carrier udp = new UdpCarrier(loop, plain.address(), datagram);
      Dialer tcp = new Dialer.Tcp(plain.address(), settings.timeout());
      return new Server(address, udp, new StreamCarrier(loop, threads, tcp), settings.pace());
    }
    return new Server(address, encrypted(address), null, settings.pace());
  }

  @Override
  public void close() {
    threads.shutdownNow();
    fewThreads.shutdownNow();
  }

  private Carrier encrypted(ServerAddress address) {
    if (address instanceof ServerAddress.Tls tls) {
      return new StreamCarrier(
          loop, threads, new Dialer.Tls(tls.host(), tls.address(), settings.timeout(), trust));
    }
    ServerAddress.Https https = (ServerAddress.Https) address;
    return new HttpsCarrier(loop, fewThreads, https.uri(), settings.timeout(), trust);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "dns-connection");
    thread.setDaemon(true);
    return thread;
  }
}
