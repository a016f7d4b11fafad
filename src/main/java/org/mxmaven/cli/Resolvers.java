package org.mxmaven.cli;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.ObservedResolver;
import org.mxmaven.dns.Question;
import org.mxmaven.dns.Resolver;
import org.mxmaven.dns.SilenceAlarm;
import org.mxmaven.dns.live.CachingResolver;
import org.mxmaven.dns.live.LiveResolver;
import org.mxmaven.dns.live.LiveSettings;
import org.mxmaven.dns.live.ServerAddress;
import org.mxmaven.dns.zone.ZoneFileException;
import org.mxmaven.dns.zone.ZoneFirstResolver;
import org.mxmaven.dns.zone.ZoneResolver;

/** Puts the source of answers together that the options ask for. */
final class Resolvers {
  private Resolvers() {}

  /**
   * The network, master files, or these before the network.
   *
   * @param silence told once if no name server answers
   */
  static Resolver open(Options options, Consumer<Answer.Failure> silence) {
    if (options.zones.isEmpty()) {
      return live(options, silence);
    }
    ZoneResolver zones;
    try {
      zones = ZoneResolver.load(options.zones);
    } catch (ZoneFileException e) {
      throw new UserError(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
    return options.nameservers.isEmpty()
        ? zones
        : new ZoneFirstResolver(zones, live(options, silence));
  }

  /** A resolver whose answers are told to a listener, if there is one to tell. */
  static Resolver observed(Resolver resolver, BiConsumer<Question, Answer> listener) {
    return new ObservedResolver(resolver, listener);
  }

  private static Resolver live(Options options, Consumer<Answer.Failure> silence) {
    LiveSettings settings = new LiveSettings(servers(options), options.timeout, options.retries);
    return new CachingResolver(
        new ObservedResolver(new LiveResolver(settings), new SilenceAlarm(silence)));
  }

  private static List<ServerAddress> servers(Options options) {
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
