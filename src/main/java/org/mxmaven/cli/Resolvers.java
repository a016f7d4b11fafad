package org.mxmaven.cli;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.ObservedResolver;
import org.mxmaven.dns.Question;
import org.mxmaven.dns.Resolver;
import org.mxmaven.dns.SilenceAlarm;
import org.mxmaven.dns.live.CachingResolver;
import org.mxmaven.dns.live.LiveResolver;
import org.mxmaven.dns.live.LiveSettings;
import org.mxmaven.dns.live.Pace;
import org.mxmaven.dns.live.ServerAddress;
import org.mxmaven.dns.zone.ZoneFileException;
import org.mxmaven.dns.zone.ZoneFirstResolver;
import org.mxmaven.dns.zone.ZoneResolver;

/** Puts the source of answers together that the options ask for. */
final class Resolvers {
  private Resolvers() {}

  /**
   * A source of answers.
   *
   * @param queries how many were sent to name servers so far
   */
  record Source(Resolver resolver, LongSupplier queries) implements AutoCloseable {
    /** This source, its answers told to a listener. */
    Source observed(BiConsumer<Question, Answer> listener) {
      return new Source(new ObservedResolver(resolver, listener), queries);
    }

    @Override
    public void close() {
      resolver.close();
    }
  }

  /**
   * The network, master files, or these before the network.
   *
   * @param pace how fast name servers are asked
   * @param silence told once if no name server answers
   */
  static Source open(AnswerOptions options, Pace pace, Consumer<Answer.Failure> silence) {
    if (options.zones.isEmpty()) {
      return live(options, pace, silence);
    }
    ZoneResolver zones;
    try {
      zones = ZoneResolver.load(options.zones);
    } catch (ZoneFileException e) {
      throw new UserError(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
    if (options.nameservers.isEmpty()) {
      return new Source(zones, () -> 0);
    }
    Source live = live(options, pace, silence);
    return new Source(new ZoneFirstResolver(zones, live.resolver()), live.queries());
  }

  private static Source live(AnswerOptions options, Pace pace, Consumer<Answer.Failure> silence) {
    LiveResolver live =
        new LiveResolver(
            new LiveSettings(servers(options), options.timeout, options.retries, pace));
    return new Source(
        new CachingResolver(new ObservedResolver(live, new SilenceAlarm(silence))),
        () -> live.sent().queries());
  }

  private static List<ServerAddress> servers(AnswerOptions options) {
    if (options.nameservers.isEmpty()) {
      List<ServerAddress> system = ServerAddress.system();
      if (system.isEmpty()) {
        throw new UserError(
            ExitCode.USAGE, "The system names no name server; give one with --nameserver.");
      }
      return system;
    }
    try {
      return options.nameservers.stream().map(ServerAddress::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new UserError(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }
}
