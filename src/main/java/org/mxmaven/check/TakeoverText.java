package org.mxmaven.check;

import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.assess.takeover.Takeover.Claimable;
import org.mxmaven.assess.takeover.Takeover.ParkedByAddress;
import org.mxmaven.assess.takeover.Takeover.ParkedByServer;
import org.mxmaven.assess.takeover.Takeover.Unregistered;
import org.mxmaven.dns.Names;

/**
 * What was asked, what came back, and who could do what with the name: as arguments of a finding,
 * and in words.
 */
public final class TakeoverText {
  private static final String WAY = "takeover";
  private static final String UNREGISTERED = "unregistered";
  private static final String CLAIMABLE = "claimable";
  private static final String PARKED_BY_SERVER = "parked-by-server";
  private static final String PARKED_BY_ADDRESS = "parked-by-address";

  private TakeoverText() {}

  /** The arguments before, and those of which {@link #sentence} is made. */
  public static Arguments arguments(Arguments before, Takeover takeover) {
    if (takeover instanceof Unregistered free) {
      return before
          .and(WAY, UNREGISTERED)
          .and("missing", Names.text(free.name()))
          .and("domain", Names.text(free.domain()))
          .and("zone", Names.text(free.zone()));
    }
    if (takeover instanceof Claimable free) {
      return before
          .and(WAY, CLAIMABLE)
          .and("missing", Names.text(free.name()))
          .and("suffix", Names.text(free.suffix()));
    }
    if (takeover instanceof ParkedByServer parked) {
      return before
          .and(WAY, PARKED_BY_SERVER)
          .and("domain", Names.text(parked.domain()))
          .and("server", Names.text(parked.server()));
    }
    return before
        .and(WAY, PARKED_BY_ADDRESS)
        .and("address", ((ParkedByAddress) takeover).address());
  }

  /**
   * A sentence and a half.
   *
   * @param subject what led to the name, as the beginning of a sentence: {@code MX host a.example}
   * @param power what follows for whoever gets the name, as a verb phrase
   */
  public static String sentence(String subject, Arguments arguments, String power) {
    return switch (arguments.text(WAY)) {
      case UNREGISTERED -> unregistered(subject, arguments, power);
      case CLAIMABLE ->
          ("%s does not exist (NXDOMAIN, asked twice), and customers of the service choose the"
                  + " names below %s. Whoever creates %s there can %s.")
              .formatted(subject, arguments.text("suffix"), arguments.text("missing"), power);
      case PARKED_BY_SERVER ->
          parked(
              subject,
              "is in the domain %s, which is delegated to %s, a name server"
                  .formatted(arguments.text("domain"), arguments.text("server")),
              power);
      default ->
          parked(subject, "resolves to %s, an address".formatted(arguments.text("address")), power);
    };
  }

  private static String unregistered(String subject, Arguments arguments, String power) {
    String domain = arguments.text("domain");
    String nor = arguments.text("missing").equals(domain) ? "" : ", nor does its domain " + domain;
    String asked =
        "asked for the NS and the SOA of %s, the zone %s says both times that there is no such name"
            .formatted(domain, arguments.text("zone"));
    return "%s does not exist (NXDOMAIN)%s: %s. Whoever registers %s can %s."
        .formatted(subject, nor, asked, domain, power);
  }

  private static String parked(String subject, String sign, String power) {
    return "%s %s for parked, expired or sold domains. Whoever runs that, or buys the domain, can %s."
        .formatted(subject, sign, power);
  }
}
