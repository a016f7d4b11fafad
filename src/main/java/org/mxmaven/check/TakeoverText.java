package org.mxmaven.check;

import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.assess.takeover.Takeover.Claimable;
import org.mxmaven.assess.takeover.Takeover.ParkedByAddress;
import org.mxmaven.assess.takeover.Takeover.ParkedByServer;
import org.mxmaven.assess.takeover.Takeover.Unregistered;
import org.mxmaven.dns.Names;

/** In words: what was asked, what came back, and who could do what with the name. */
public final class TakeoverText {
  private TakeoverText() {}

  /**
   * A sentence and a half.
   *
   * @param subject what led to the name, as the beginning of a sentence: {@code MX host a.example}
   * @param power what follows for whoever gets the name, as a verb phrase
   */
  public static String of(String subject, Takeover takeover, String power) {
    if (takeover instanceof Unregistered free) {
      String domain = Names.text(free.domain());
      String nor = free.name().equals(free.domain()) ? "" : ", nor does its domain " + domain;
      String asked =
          "asked for the NS and the SOA of %s, the zone %s says both times that there is no such name"
              .formatted(domain, Names.text(free.zone()));
      return "%s does not exist (NXDOMAIN)%s: %s. Whoever registers %s can %s."
          .formatted(subject, nor, asked, domain, power);
    }
    if (takeover instanceof Claimable free) {
      String choice =
          "customers of the service choose the names below " + Names.text(free.suffix());
      return "%s does not exist (NXDOMAIN, asked twice), and %s. Whoever creates %s there can %s."
          .formatted(subject, choice, Names.text(free.name()), power);
    }
    String sign =
        takeover instanceof ParkedByServer parked
            ? "is in the domain %s, which is delegated to %s, a name server"
                .formatted(Names.text(parked.domain()), Names.text(parked.server()))
            : "resolves to %s, an address".formatted(((ParkedByAddress) takeover).address());
    return "%s %s for parked, expired or sold domains. Whoever runs that, or buys the domain, can %s."
        .formatted(subject, sign, power);
  }
}
