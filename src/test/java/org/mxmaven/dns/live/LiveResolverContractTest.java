package org.mxmaven.dns.live;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.evidence.ResolverContractTest;
import org.mxmaven.testing.DnsServer;
import org.mxmaven.testing.Times;

/** The contract, held by the network's resolver against a server without recursion. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveResolverContractTest extends ResolverContractTest {
  private final DnsServer server = DnsServer.start(ZONES + OTHER_ZONE);
  private final Resolver resolver =
      new LiveResolver(
          new LiveSettings(
              List.of(new ServerAddress.Plain(server.address())),
              Duration.ofSeconds(2),
              2,
              Times.CLOCK));

  @Override
  protected Resolver resolver() {
    return resolver;
  }

  @Override
  protected List<String> servers() {
    return List.of(server.hostAndPort(), server.hostAndPort());
  }

  @AfterAll
  void stop() {
    resolver.close();
    server.close();
  }
}
