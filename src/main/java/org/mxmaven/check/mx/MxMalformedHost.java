package org.mxmaven.check.mx;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.dns.Names;
import org.mxmaven.mx.Exchanger;
import org.xbill.DNS.Name;

/** An MX host whose name holds more than a name. */
public final class MxMalformedHost extends Check {
  public MxMalformedHost() {
    super(
        Severity.HIGH,
        "MX host name is malformed",
        "Something was typed beside the name, a priority, a bracket or a blank, or the name"
            + " was meant to be whole and the zone's own name was appended to it. Senders look for"
            + " a host of just that name, in vain.",
        "Let the MX record hold a preference and a host name, nothing else. In a zone file"
            + " end a whole name in a dot.",
        "RFC 1035 §5.1, §3.3.9; RFC 5321 §2.3.5",
        new Example(
            "shop.example",
            List.of("shop.example. MX 10 mx.shop.example.shop.example."),
            List.of("shop.example. MX 10 mx.shop.example.", "mx.shop.example. A 192.0.2.1")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.mx().hosts().stream()
        .filter(host -> !host.exchange().isNull())
        .flatMap(host -> finding(host, assessment.domain()))
        .distinct();
  }

  private Stream<Finding> finding(MxHost host, Name domain) {
    Exchanger exchanger = new Exchanger(host.exchange().exchanger(), domain);
    if (exchanger.address().isPresent()) {
      return Stream.empty();
    }
    String name = Names.text(host.exchange().exchanger());
    Optional<String> fault =
        exchanger
            .badCharacter()
            .map(bad -> "holds %s, which no host name does".formatted(character(bad)));
    if (fault.isEmpty() && exchanger.endsInDomainTwice()) {
      fault = Optional.of("ends in %s twice".formatted(Names.text(domain)));
    }
    boolean appended = host.isDead() && !host.exists() && exchanger.endsInDomainAfterAnother();
    if (fault.isEmpty() && appended) {
      fault =
          Optional.of(
              "is %s with %s appended, and does not exist: it seems to lack its final dot"
                  .formatted(
                      name.substring(0, name.length() - Names.text(domain).length() - 1),
                      Names.text(domain)));
    }
    return fault.stream().map(what -> finding(name, "MX host %s %s.".formatted(name, what)));
  }

  private static String character(char bad) {
    if (bad == ' ') {
      return "a blank";
    }
    return bad > ' ' && bad <= '~' ? "\"" + bad + "\"" : "the byte %d".formatted((int) bad);
  }
}
