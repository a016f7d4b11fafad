package org.mxmaven.check.bimi;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.check.TakeoverText;

/** A BIMI record that leads to a host that anybody can get. */
public final class BimiHostDomainUnregistered extends Check {
  public BimiHostDomainUnregistered() {
    super(
        "bimi-host-domain-unregistered",
        Severity.MEDIUM,
        "Anybody can register the domain of the BIMI logo",
        "Logo or certificate are to be fetched from a domain that is not registered, or "
            + "from a name that anybody can create at a cloud service. Whoever gets it "
            + "chooses what is shown beside the mail of this domain.",
        "Correct the address. Register the domain if it was yours.",
        "draft-brand-indicators-for-message-identification §4.3; RFC 8020 §2",
        new Example(
            "shop.example",
            List.of(
                "example. SOA ns.nic.example. host.nic.example. 1 3600 600 86400 60",
                "_dmarc.shop.example. TXT \"v=DMARC1; p=reject; rua=mailto:dmarc@shop.example\"",
                "default._bimi.shop.example. TXT \"v=BIMI1; l=https://logo.lapsed.example/logo.svg;"
                    + " a=https://logo.lapsed.example/vmc.pem\""),
            List.of(
                "example. SOA ns.nic.example. host.nic.example. 1 3600 600 86400 60",
                "_dmarc.shop.example. TXT \"v=DMARC1; p=reject; rua=mailto:dmarc@shop.example\"",
                "www.shop.example. A 192.0.2.80",
                "default._bimi.shop.example. TXT \"v=BIMI1; l=https://www.shop.example/logo.svg;"
                    + " a=https://www.shop.example/vmc.pem\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.bimi().free().stream()
        .map(
            free ->
                finding(
                    Subject.domain(free.name()),
                    TakeoverText.arguments(Arguments.none(), free.takeover())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String start = "The host %s, which the BIMI record names,".formatted(subject.text());
    return TakeoverText.sentence(start, arguments, "choose what is shown");
  }
}
