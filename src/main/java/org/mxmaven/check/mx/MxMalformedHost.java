package org.mxmaven.check.mx;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dns.Names;
import org.mxmaven.mx.Exchanger;
import org.xbill.DNS.Name;

/** An MX host whose name holds more than a name. */
public final class MxMalformedHost extends Check {
  private static final String FAULT = "fault";
  private static final String CHARACTER = "character";
  private static final String TWICE = "domain-twice";
  private static final String APPENDED = "domain-appended";

  public MxMalformedHost() {
    super(
        "mx-malformed-host",
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
    return arguments(exchanger, host, domain).stream()
        .map(arguments -> finding(MxHosts.subject(host), arguments));
  }

  private static Optional<Arguments> arguments(Exchanger exchanger, MxHost host, Name domain) {
    Optional<Character> bad = exchanger.badCharacter();
    if (bad.isPresent()) {
      return Optional.of(Arguments.none().and(FAULT, CHARACTER).and("code", bad.get()));
    }
    String text = Names.text(domain);
    if (exchanger.endsInDomainTwice()) {
      return Optional.of(Arguments.none().and(FAULT, TWICE).and("domain", text));
    }
    if (host.isDead() && !host.exists() && exchanger.endsInDomainAfterAnother()) {
      String name = Names.text(host.exchange().exchanger());
      String meant = name.substring(0, name.length() - text.length() - 1);
      return Optional.of(
          Arguments.none().and(FAULT, APPENDED).and("meant", meant).and("domain", text));
    }
    return Optional.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String what =
        switch (arguments.text(FAULT)) {
          case CHARACTER ->
              "holds %s, which no host name does".formatted(character(arguments.number("code")));
          case TWICE -> "ends in %s twice".formatted(arguments.text("domain"));
          default ->
              "is %s with %s appended, and does not exist: it seems to lack its final dot"
                  .formatted(arguments.text("meant"), arguments.text("domain"));
        };
    return "MX host %s %s.".formatted(subject.text(), what);
  }

  private static String character(long bad) {
    if (bad == ' ') {
      return "a blank";
    }
    return bad > ' ' && bad <= '~' ? "\"" + (char) bad + "\"" : "the byte %d".formatted(bad);
  }
}
