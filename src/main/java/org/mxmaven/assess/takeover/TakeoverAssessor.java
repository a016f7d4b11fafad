package org.mxmaven.assess.takeover;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.address.AddressText;
import org.mxmaven.dns.AddressRecords;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.suffix.PublicSuffixes;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * Judges whether somebody else can get hold of a name that a domain's mail depends on. What it asks
 * beyond the name itself is noted in the inquiry as open, but never as failed: without an answer
 * nothing is claimed, and no verdict depends on it.
 */
public final class TakeoverAssessor {
  /** Top-level names that nobody can register below, whatever a local server answers for them. */
  private static final Set<String> NEVER_SOLD =
      Set.of(
          "alt",
          "arpa",
          "corp",
          "home",
          "internal",
          "intranet",
          "invalid",
          "lan",
          "local",
          "localdomain",
          "localhost",
          "mail",
          "onion",
          "private");

  private final Inquiry inquiry;
  private final Parking parking;
  private final Name domain;

  /**
   * An assessor for the names of one domain.
   *
   * @param domain it exists, and so do the names above it
   */
  public TakeoverAssessor(Inquiry inquiry, Parking parking, Name domain) {
    this.inquiry = inquiry;
    this.parking = parking;
    this.domain = domain;
  }

  /**
   * How the name can be taken over; empty if it cannot, if that is not known, or while a question
   * is open.
   *
   * @param answers to the questions about the name, all of them or none yet
   */
  public Optional<Takeover> takeover(Name name, List<Answer> answers) {
    // Asked for from the start, which saves a round, and always, so that it does not depend on
    // which answers come together what is asked in the end.
    Optional<Takeover> byServer = byServer(name);
    Optional<Name> missing = missing(name, answers);
    if (missing.isPresent()) {
      return missing(missing.get());
    }
    Optional<Takeover> byAddress = byAddress(name, answers);
    return byAddress.isPresent() ? byAddress : byServer.or(() -> byServerOfAlias(name, answers));
  }

  /** The end of the name's aliases if that does not exist, and no answer says otherwise. */
  private static Optional<Name> missing(Name name, List<Answer> answers) {
    Optional<Name> missing = Optional.empty();
    for (Answer answer : answers) {
      if (answer instanceof Answer.NxDomain none) {
        missing = Optional.of(end(name, none));
      } else if (answer instanceof Answer.Known) {
        return Optional.empty();
      }
    }
    return missing;
  }

  private Optional<Takeover> missing(Name name) {
    Optional<Name> suffix = CloudNames.suffix(name);
    if (suffix.isPresent()) {
      return inquiry
          .ask(Question.ns(name))
          .filter(Answer.NxDomain.class::isInstance)
          .map(again -> new Takeover.Claimable(name, suffix.get()));
    }
    return foreign(name).flatMap(registrable -> unregistered(name, registrable));
  }

  private Optional<Takeover> unregistered(Name name, Name registrable) {
    Optional<Answer> ns = inquiry.ask(Question.ns(registrable));
    Optional<Answer> soa = inquiry.ask(Question.soa(registrable));
    if (ns.isEmpty() || soa.isEmpty()) {
      return Optional.empty();
    }
    if (ns.get() instanceof Answer.Records servers) {
      return parked(registrable, servers);
    }
    Optional<Name> zone = deniedBy(registrable, ns.get());
    return zone.isPresent() && zone.equals(deniedBy(registrable, soa.get()))
        ? zone.map(above -> new Takeover.Unregistered(name, registrable, above))
        : Optional.empty();
  }

  /**
   * The zone that says that the registrable domain does not exist, if it is that of the public
   * suffix or one above. The domain's own would mean that it exists; the root's that not even the
   * top-level domain does, so that nobody sells names below it.
   */
  private static Optional<Name> deniedBy(Name registrable, Answer answer) {
    return answer instanceof Answer.NxDomain none && none.aliases().isEmpty()
        ? none.zone().filter(zone -> !zone.equals(Name.root) && !zone.equals(registrable))
        : Optional.empty();
  }

  private Optional<Takeover> byAddress(Name name, List<Answer> answers) {
    for (Answer answer : answers) {
      if (answer instanceof Answer.Records found) {
        for (Record record : found.records()) {
          if (AddressRecords.isAddress(record) && parking.holds(AddressRecords.address(record))) {
            String address = AddressText.of(AddressRecords.address(record));
            return Optional.of(new Takeover.ParkedByAddress(end(name, found), address));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The domain of the end of the name's aliases may be parked as well as its own. */
  private Optional<Takeover> byServerOfAlias(Name name, List<Answer> answers) {
    Optional<Takeover> parked = Optional.empty();
    for (Answer answer : answers) {
      if (answer instanceof Answer.Known known && !known.aliases().isEmpty()) {
        Optional<Takeover> end = byServer(end(name, known));
        parked = parked.isPresent() ? parked : end;
      }
    }
    return parked;
  }

  private Optional<Takeover> byServer(Name name) {
    Optional<Name> registrable = foreign(name);
    if (registrable.isEmpty()) {
      return Optional.empty();
    }
    Optional<Answer> ns = inquiry.ask(Question.ns(registrable.get()));
    return ns.isPresent() && ns.get() instanceof Answer.Records servers
        ? parked(registrable.get(), servers)
        : Optional.empty();
  }

  private Optional<Takeover> parked(Name registrable, Answer.Records servers) {
    return servers.aliases().isEmpty()
        ? parking.server(servers).map(server -> new Takeover.ParkedByServer(registrable, server))
        : Optional.empty();
  }

  /** The registrable domain of a name, unless it is that of the domain that is judged. */
  private Optional<Name> foreign(Name name) {
    if (name.subdomain(domain) || isNeverSold(name)) {
      return Optional.empty();
    }
    return PublicSuffixes.registrable(name).filter(registrable -> !domain.subdomain(registrable));
  }

  private static boolean isNeverSold(Name name) {
    int labels = Names.labels(name);
    return labels == 0
        || NEVER_SOLD.contains(name.getLabelString(labels - 1).toLowerCase(Locale.ROOT));
  }

  private static Name end(Name name, Answer.Known answer) {
    List<Name> aliases = answer.aliases();
    return aliases.isEmpty() ? name : aliases.get(aliases.size() - 1);
  }
}
