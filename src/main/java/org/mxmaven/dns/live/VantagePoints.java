package org.mxmaven.dns.live;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mxmaven.dns.live.loop.Loop;

/**
 * Servers that are asked by their address, one by one, besides those that are set up. Some are kept
 * after use, since whoever asks one often asks it again; the rest are closed. Safe for many
 * threads.
 */
final class VantagePoints {
  /** How many are kept that nobody uses; each may have a few sockets. */
  private static final int MOST_UNUSED = 32;

  private final Loop loop;
  private final Function<ServerAddress, Server> maker;

  /** Those used least recently first. */
  private final Map<ServerAddress, Used> all = new LinkedHashMap<>(16, 0.75f, true);

  private int unused;

  /** A server and how many look-ups ask it. */
  private static final class Used {
    private final ServerGroup group;
    private int lookUps;

    private Used(ServerGroup group) {
      this.group = group;
    }
  }

  VantagePoints(Loop loop, Function<ServerAddress, Server> maker) {
    this.loop = loop;
    this.maker = maker;
  }

  /** The server alone, in use until it is {@linkplain #release released}. */
  synchronized ServerGroup use(ServerAddress address) {
    Used used = all.get(address);
    if (used == null) {
      used = new Used(new ServerGroup(loop, List.of(maker.apply(address))));
      all.put(address, used);
    } else if (used.lookUps == 0) {
      unused--;
    }
    used.lookUps++;
    return used.group;
  }

  /** Takes in that a look-up asks it no more; on the loop's thread. */
  synchronized void release(ServerAddress address) {
    Used used = all.get(address);
    if (used != null && --used.lookUps == 0) {
      unused++;
      closeUnused();
    }
  }

  /** Closes all; on the loop's thread. */
  synchronized void close() {
    new ArrayList<>(all.values()).forEach(VantagePoints::close);
    all.clear();
  }

  private void closeUnused() {
    Iterator<Used> eldestFirst = all.values().iterator();
    while (unused > MOST_UNUSED && eldestFirst.hasNext()) {
      Used used = eldestFirst.next();
      if (used.lookUps == 0) {
        eldestFirst.remove();
        unused--;
        close(used);
      }
    }
  }

  private static void close(Used used) {
    used.group.all().forEach(Server::close);
  }
}
