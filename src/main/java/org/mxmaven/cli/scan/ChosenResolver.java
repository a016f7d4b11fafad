package org.mxmaven.cli.scan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.mxmaven.cli.option.AnswerOptions;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.dns.live.CachingResolver;
import org.mxmaven.dns.live.CollectedSignatures;
import org.mxmaven.dns.live.LiveResolver;
import org.mxmaven.dns.live.LiveSettings;
import org.mxmaven.dns.live.ServerAddress;
import org.mxmaven.dns.live.SignatureJudges;
import org.mxmaven.dns.live.Signatures;
import org.mxmaven.dns.live.pace.Pace;
import org.mxmaven.dns.live.pace.Traffic;
import org.mxmaven.dns.zone.ZoneFileException;
import org.mxmaven.dns.zone.ZoneFirstResolver;
import org.mxmaven.dns.zone.ZoneResolver;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Gate;
import org.mxmaven.evidence.ObservedResolver;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.evidence.SilenceAlarm;

/**
 * The resolver that the options ask for, with what else is known of its work.
 *
 * @param gate lets work begin as its questions can be sent
 * @param traffic what went to and from name servers so far
 * @param zones the zone files, if answers come from any
 */
public record ChosenResolver(
    Resolver resolver, Gate gate, Supplier<Traffic> traffic, Optional<ZoneResolver> zones)
    implements AutoCloseable {

  /** Who is told what is wrong with the name servers. */
  public interface Told {
    /** Nobody is. */
    Told NOTHING =
        new Told() {
          @Override
          public void silence(Failure failure) {}

          @Override
          public void wrong(String sentence) {}
        };

    /** No name server answers; told once, by the thread that receives replies. */
    void silence(Failure failure);

    /** A sentence for the user. */
    void wrong(String sentence);
  }

  /** This resolver, its answers told to a listener, which may wait. */
  ChosenResolver observed(BiConsumer<Question, Answer> listener) {
    return new ChosenResolver(ObservedResolver.patient(resolver, listener), gate, traffic, zones);
  }

  @Override
  public void close() {
    resolver.close();
  }

  /**
   * The network, master files, or these before the network.
   *
   * @param dnssec whether name servers are asked about signatures
   * @param pace how fast name servers are asked
   * @param clock dates what comes back
   * @param told what is wrong with the name servers
   */
  public static ChosenResolver open(
      AnswerOptions options, boolean dnssec, Pace pace, Clock clock, Told told) {
    if (options.zones.isEmpty()) {
      return live(options, dnssec, pace, clock, told);
    }
    ZoneResolver zones;
    try {
      zones = ZoneResolver.load(options.zones, clock);
    } catch (ZoneFileException e) {
      throw new UserError(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
    if (options.nameservers.isEmpty()) {
      return new ChosenResolver(zones, Gate.OPEN, () -> Traffic.NONE, Optional.of(zones));
    }
    ChosenResolver live = live(options, dnssec, pace, clock, told);
    return new ChosenResolver(
        new ZoneFirstResolver(zones, live.resolver()),
        live.gate(),
        live.traffic(),
        Optional.of(zones));
  }

  private static ChosenResolver live(
      AnswerOptions options, boolean dnssec, Pace pace, Clock clock, Told told) {
    List<ServerAddress> servers = servers(options);
    LiveResolver live =
        new LiveResolver(new LiveSettings(servers, options.timeout, options.retries, pace, clock));
    Resolver asked = dnssec ? live.with(signatures(live, servers, told)) : live;
    Resolver cache =
        new CachingResolver(new ObservedResolver(asked, new SilenceAlarm(told::silence)));
    return new ChosenResolver(
        dnssec ? new CollectedSignatures(cache) : cache,
        live.gate(),
        live::traffic,
        Optional.empty());
  }

  /** Waits for the servers, since what they are believed is to be told before anything else. */
  private static Signatures signatures(LiveResolver live, List<ServerAddress> servers, Told told) {
    Optional<String> objection = SignatureJudges.objection(live, servers);
    objection.ifPresent(
        clause -> told.wrong("The DNSSEC status of all answers stays unknown: " + clause + "."));
    return objection.isEmpty() ? Signatures.JUDGED : Signatures.SHOWN;
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
