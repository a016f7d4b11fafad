package org.mxmaven.dns.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mxmaven.evidence.AliasChain;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Failure.Kind;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Reads replies: what they say of a question, and what they leave open. Reads an absence only out
 * of a reply that states one (RFC 2308 §2).
 */
final class Replies {
  private static final long LARGEST_TTL = Integer.MAX_VALUE;

  /** A type that stands in the bitmap of an NSEC only (RFC 9824 §8.1). */
  private static final int NXNAME = 128;

  private final Message reply;
  private final AnswerForm form;
  private final int type;
  private final String server;
  private final Instant at;

  private Replies(Message reply, AnswerForm form, String server, Instant at) {
    this.at = at;
    this.reply = reply;
    this.form = form;
    this.type = form.type();
    this.server = server;
  }

  /**
   * Reads a reply to what was asked.
   *
   * @param server what the answer names as its source
   * @param at when the reply came
   */
  static Reading<Answer> read(Message reply, AnswerForm form, String server, Instant at) {
    return new Replies(reply, form, server, at).read(form.chain());
  }

  /**
   * A reply that says no more than an error code.
   *
   * @param lastResort what a look-up ends with if nothing better comes; without it, the failure
   */
  static <T> Reading<T> error(int rcode, @Nullable T lastResort) {
    return new Reading.Useless<>(kind(rcode), "answered " + Rcode.string(rcode), lastResort);
  }

  private Reading<Answer> read(AliasChain asked) {
    int rcode = reply.getRcode();
    if (rcode != Rcode.NOERROR && rcode != Rcode.NXDOMAIN) {
      return error(rcode, null);
    }
    if (holdsAnswer(record -> record.getDClass() != DClass.IN)) {
      return malformed("sent a record of another class than was asked for");
    }
    AliasChain chain = asked;
    while (true) {
      List<Record> records = answers(chain.end(), type);
      List<Record> cnames = answers(chain.end(), Type.CNAME);
      if (!cnames.isEmpty() && (!records.isEmpty() || cnames.size() > 1)) {
        chain = chain.clashing(cnames.size() > 1);
      }
      if (!records.isEmpty()) {
        return records(records, chain);
      }
      if (cnames.isEmpty()) {
        return absence(chain, chain.aliases().size() > asked.aliases().size());
      }
      CNAMERecord cname = followed(cnames);
      Optional<AliasChain> longer = chain.to(cname.getTarget(), ttl(cname));
      if (longer.isEmpty()) {
        return new Reading.Endless<>(chain.endless(0, at).detail());
      }
      chain = longer.get();
    }
  }

  /** Of several the one that the server followed itself; without such the first by its target. */
  private CNAMERecord followed(List<Record> cnames) {
    return cnames.stream()
        .map(CNAMERecord.class::cast)
        .min(
            Comparator.comparing((CNAMERecord cname) -> !leadsOn(cname.getTarget()))
                .thenComparing(CNAMERecord::getTarget))
        .orElseThrow();
  }

  private boolean leadsOn(Name target) {
    return !answers(target, type).isEmpty() || !answers(target, Type.CNAME).isEmpty();
  }

  private Reading<Answer> records(List<Record> records, AliasChain chain) {
    if (reply.getRcode() != Rcode.NOERROR) {
      return contradiction();
    }
    long ttl = records.stream().mapToLong(Replies::ttl).min().orElse(0);
    return new Reading.Settled<>(
        new Answer.Records(
            records,
            chain.aliases(),
            source(Math.min(ttl, chain.ttl())),
            chain.clashes(),
            signatures(chain.end())));
  }

  /** Those that were asked for, whatever a server sends. */
  private List<Record> signatures(Name name) {
    return form.signatures() == Signatures.IGNORED
        ? List.of()
        : answers(name, Type.RRSIG).stream()
            .filter(record -> record.getRRsetType() == type)
            .toList();
  }

  private Reading<Answer> absence(AliasChain chain, boolean aliased) {
    Optional<SOARecord> soa = soaAbove(chain.end());
    long ttl = Math.min(soa.map(Replies::negativeTtl).orElse(0L), chain.ttl());
    if (isRedirected(chain.end())) {
      return malformed("sent a DNAME without the CNAME that it makes");
    }
    // The code speaks of the last name of the chain (RFC 6604 §3).
    if (reply.getRcode() == Rcode.NXDOMAIN || (soa.isPresent() && deniesName(chain.end()))) {
      return holdsAnswer(record -> record.getName().equals(chain.end()))
          ? contradiction()
          : new Reading.Settled<>(
              new Answer.NxDomain(
                  chain.aliases(), soa.map(Record::getName), source(ttl), chain.clashes()));
    }
    if (soa.isPresent()) {
      return new Reading.Settled<>(
          new Answer.NoData(chain.aliases(), source(ttl), chain.clashes()));
    }
    if (aliased) {
      return new Reading.Onwards<>(form.onwards(chain, reply));
    }
    if (holdsNs()) {
      // Whoever's they are, and whether or not the reply claims authority (RFC 2308 §2.2).
      return new Reading.Useless<>(
          Kind.REFERRAL, "points to other servers, so it neither serves the name nor looks it up");
    }
    if (isEmpty() && (reply.getHeader().getFlag(Flags.AA) || reply.getHeader().getFlag(Flags.RA))) {
      return new Reading.Settled<>(
          new Answer.NoData(chain.aliases(), source(ttl), chain.clashes()));
    }
    return malformed("sent a reply that neither answers nor says that there is nothing");
  }

  private List<Record> answers(Name name, int wanted) {
    Set<Record> found = new LinkedHashSet<>();
    for (Record record : reply.getSection(Section.ANSWER)) {
      if (record.getType() == wanted
          && record.getDClass() == DClass.IN
          && record.getName().equals(name)) {
        found.add(record);
      }
    }
    return List.copyOf(found);
  }

  private Optional<SOARecord> soaAbove(Name name) {
    return reply.getSection(Section.AUTHORITY).stream()
        .filter(SOARecord.class::isInstance)
        .map(SOARecord.class::cast)
        .filter(soa -> soa.getDClass() == DClass.IN && name.subdomain(soa.getName()))
        .findFirst();
  }

  /** Whether an NSEC says NXNAME: "no such name" in spite of NOERROR (RFC 9824 §2). */
  private boolean deniesName(Name name) {
    return reply.getSection(Section.AUTHORITY).stream()
        .filter(NSECRecord.class::isInstance)
        .map(NSECRecord.class::cast)
        .anyMatch(nsec -> nsec.getName().equals(name) && nsec.hasType(NXNAME));
  }

  private boolean holdsNs() {
    return reply.getSection(Section.AUTHORITY).stream().anyMatch(r -> r.getType() == Type.NS);
  }

  /** Whether a DNAME moves the name elsewhere; a CNAME is to come with it (RFC 6672 §3.1). */
  private boolean isRedirected(Name name) {
    return holdsAnswer(
        r -> r.getType() == Type.DNAME && name.subdomain(r.getName()) && !name.equals(r.getName()));
  }

  private boolean holdsAnswer(Predicate<Record> kind) {
    return reply.getSection(Section.ANSWER).stream().anyMatch(kind);
  }

  /** NODATA of type 3 (RFC 2308 §2.2). */
  private boolean isEmpty() {
    return reply.getSection(Section.ANSWER).isEmpty()
        && reply.getSection(Section.AUTHORITY).isEmpty();
  }

  private AnswerSource source(long ttl) {
    return new AnswerSource(server, at, ttl, form.dnssec(reply));
  }

  /** RFC 2308 §5. */
  private static long negativeTtl(SOARecord soa) {
    return Math.min(ttl(soa), soa.getMinimum());
  }

  /** A TTL with its highest bit set counts as zero (RFC 2181 §8). */
  private static long ttl(Record record) {
    return record.getTTL() > LARGEST_TTL ? 0 : record.getTTL();
  }

  private static Reading<Answer> contradiction() {
    return malformed("sent records and NXDOMAIN in one reply");
  }

  private static Reading<Answer> malformed(String clause) {
    return new Reading.Useless<>(Kind.MALFORMED, clause);
  }

  private static Kind kind(int rcode) {
    return switch (rcode) {
      case Rcode.SERVFAIL -> Kind.SERVFAIL;
      case Rcode.REFUSED -> Kind.REFUSED;
      case Rcode.NOTIMP -> Kind.NOTIMP;
      case Rcode.FORMERR -> Kind.FORMERR;
      default -> Kind.ERROR_CODE;
    };
  }
}
