package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mxmaven.dns.live.carrier.Carrier;
import org.mxmaven.dns.live.carrier.Query;
import org.mxmaven.dns.live.loop.Loop;
import org.mxmaven.dns.live.pace.Pace;

/** Servers that are asked one by one are kept for a while, and not without end. */
class VantagePointsTest {
  private final List<ServerAddress> closed = new ArrayList<>();
  private final VantagePoints points =
      new VantagePoints(new Loop(() -> {}, broken -> {}), this::server);

  @Test
  void oneThatIsUsedAgainIsTheSame() {
    ServerGroup first = points.use(address(1));
    points.release(address(1));
    assertThat(points.use(address(1))).isSameAs(first);
    assertThat(points.use(address(2))).isNotSameAs(first);
  }

  @Test
  void thoseOutOfUseForLongestAreClosedFirst() {
    for (int i = 0; i < 40; i++) {
      points.use(address(i));
    }
    points.use(address(0));
    for (int i = 0; i < 40; i++) {
      points.release(address(i));
    }
    // The first of them is in use still, and of the others 32 are kept.
    assertThat(closed).hasSize(7).doesNotContain(address(0)).contains(address(1), address(7));
    points.release(address(0));
    assertThat(closed).hasSize(8);
  }

  @Test
  void allAreClosedInTheEnd() {
    points.use(address(1));
    points.use(address(2));
    points.release(address(2));
    points.close();
    assertThat(closed).containsExactlyInAnyOrder(address(1), address(2));
    points.release(address(1));
  }

  private static ServerAddress address(int number) {
    return ServerAddress.parse("192.0.2." + number);
  }

  private Server server(ServerAddress address) {
    return new Server(address, new Closing(() -> closed.add(address)), null, Pace.standard());
  }

  /** A carrier that carries nothing. */
  private record Closing(Runnable whenClosed) implements Carrier {
    @Override
    public Pending send(Query query, Receiver receiver, boolean apart) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean lossy() {
      return true;
    }

    @Override
    public Transport transport() {
      return Transport.UDP;
    }

    @Override
    public void close() {
      whenClosed.run();
    }
  }
}
