package org.mxmaven.cli.option;

import java.util.Optional;
import org.mxmaven.dns.live.pace.Pace;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what a scan looks up, where, and how fast. */
public final class LookupOptions {
  @Mixin public AnswerOptions answers = new AnswerOptions();
  @Mixin public DkimOptions dkim = new DkimOptions();
  @Mixin public PolicyOptions policies = new PolicyOptions();
  @Mixin public DnssecOptions dnssec = new DnssecOptions();

  @Option(
      names = "--concurrency",
      paramLabel = "[MIN-]MAX",
      converter = PaceConverter.class,
      description =
          "How many questions may be under way at a time; between the bounds it finds what the"
              + " name servers bear. Default: 16-1000.")
  Optional<Pace> concurrency = Optional.empty();

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "0",
      description = "Send at most N queries per second. Default: no limit.")
  public int rate;

  /** How fast name servers are asked. */
  public Pace pace() {
    Pace usual = concurrency.orElseGet(Pace::standard);
    return new Pace(usual.least(), usual.most(), rate);
  }
}
