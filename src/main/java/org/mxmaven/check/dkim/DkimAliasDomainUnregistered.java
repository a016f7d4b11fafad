package org.mxmaven.check.dkim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimAssessment;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.check.TakeoverText;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/** A domain that DKIM keys are looked for in and that anybody can have. */
public final class DkimAliasDomainUnregistered extends Check {
  private static final String LOCATIONS = "locations";
  private static final String REGISTRY =
      "example. SOA ns.nic.example. host.nic.example. 1 3600 600 86400 60";

  public DkimAliasDomainUnregistered() {
    super(
        "dkim-alias-domain-unregistered",
        Severity.CRITICAL,
        "Anybody can register the domain that a DKIM selector leads to",
        "A selector is an alias of a name in a domain that is not registered, or of one"
            + " that anybody can create at a cloud service, or the name servers of _domainkey"
            + " are in such a domain. Whoever gets it publishes a key there, signs mail as"
            + " this domain, and DMARC lets it pass.",
        "Delete the alias or the delegation, or register the domain yourself.",
        "RFC 6376 §3.6.2.2; RFC 8020 §2",
        new Example(
            DkimExamples.DOMAIN,
            List.of("mail._domainkey.shop.example. CNAME mail.dkim.lapsed.example.", REGISTRY),
            List.of(DkimExamples.txt(DkimExamples.SOUND), REGISTRY)));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    DkimAssessment dkim = assessment.dkim();
    if (dkim.selectors().isEmpty() && dkim.delegation().isEmpty()) {
      return Stream.empty();
    }
    Map<Name, Takeover> ways = new TreeMap<>();
    for (DkimSelector selector : dkim.selectors()) {
      selector.takeover().ifPresent(takeover -> ways.put(selector.name(), takeover));
    }
    dkim.delegation()
        .ifPresent(
            takeover ->
                Names.domainkey(assessment.domain()).ifPresent(node -> ways.put(node, takeover)));
    Map<Name, Free> free = new TreeMap<>();
    ways.forEach((location, takeover) -> add(free, location, takeover));
    return free.entrySet().stream().map(each -> finding(each.getKey(), each.getValue()));
  }

  /** What anybody can have, and what leads there. */
  private record Free(Takeover takeover, List<Name> locations) {}

  private static void add(Map<Name, Free> free, Name location, Takeover takeover) {
    if (takeover instanceof Takeover.Unregistered unregistered) {
      add(free, unregistered.domain(), location, takeover);
    } else if (takeover instanceof Takeover.Claimable claimable) {
      add(free, claimable.name(), location, takeover);
    }
  }

  private static void add(Map<Name, Free> free, Name wanted, Name location, Takeover takeover) {
    free.computeIfAbsent(wanted, name -> new Free(takeover, new ArrayList<>()))
        .locations()
        .add(location);
  }

  private Finding finding(Name wanted, Free free) {
    return finding(
        Subject.domain(wanted),
        TakeoverText.arguments(
            DkimLists.names(Arguments.none(), LOCATIONS, free.locations()), free.takeover()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    boolean one = DkimLists.count(arguments, LOCATIONS) == 1;
    String start =
        "%s, which %s %s to,"
            .formatted(
                arguments.text("missing"),
                DkimLists.text(arguments, LOCATIONS),
                one ? "leads" : "lead");
    return TakeoverText.sentence(start, arguments, "publish a key and sign mail as this domain");
  }
}
