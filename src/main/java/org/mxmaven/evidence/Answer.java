package org.mxmaven.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mxmaven.dns.CnameClash;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * What came back for a {@link Question}: records, the word that there are none, or a failure to
 * find out. A failure is never an absence: only {@link NoData} and {@link NxDomain} say that
 * something does not exist.
 */
public sealed interface Answer {

  /**
   * Where an answer comes from.
   *
   * @param server the name server or file that gave it
   * @param ttl seconds for which it holds
   */
  record Source(String server, long ttl) {}

  /** An answer that DNS gave, as opposed to a failure to get one. */
  sealed interface Known extends Answer {
    /** The names that a CNAME chain led through, the asked one left out; empty without alias. */
    List<Name> aliases();

    Source source();

    /** The names on the way at which a CNAME does not stand alone; empty in a sound zone. */
    List<CnameClash> clashes();
  }

  /**
   * Records of the asked type, at the asked name or at the end of its CNAME chain.
   *
   * @param records at least one, all of the asked type
   */
  record Records(List<Record> records, List<Name> aliases, Source source, List<CnameClash> clashes)
      implements Known {
    public Records {
      records = List.copyOf(records);
      aliases = List.copyOf(aliases);
      clashes = List.copyOf(clashes);
      if (records.isEmpty()) {
        throw new IllegalArgumentException("no records is NoData");
      }
    }

    /** Records of a sound zone. */
    public Records(List<Record> records, List<Name> aliases, Source source) {
      this(records, aliases, source, List.of());
    }
  }

  /**
   * The name exists, or another name below it does, but has no records of the type (RFC 2308 §2.2).
   */
  record NoData(List<Name> aliases, Source source, List<CnameClash> clashes) implements Known {
    public NoData {
      aliases = List.copyOf(aliases);
      clashes = List.copyOf(clashes);
    }

    /** The answer of a sound zone. */
    public NoData(List<Name> aliases, Source source) {
      this(aliases, source, List.of());
    }
  }

  /**
   * The name, or the end of its CNAME chain, does not exist, nor anything below it (RFC 8020).
   *
   * @param zone the zone that says so, by the SOA that came along (RFC 2308 §2.1); empty if none
   *     came
   */
  record NxDomain(List<Name> aliases, Optional<Name> zone, Source source, List<CnameClash> clashes)
      implements Known {
    public NxDomain {
      aliases = List.copyOf(aliases);
      clashes = List.copyOf(clashes);
    }

    /** The answer of a sound zone. */
    public NxDomain(List<Name> aliases, Optional<Name> zone, Source source) {
      this(aliases, zone, source, List.of());
    }

    /** An answer without SOA. */
    public NxDomain(List<Name> aliases, Source source) {
      this(aliases, Optional.empty(), source);
    }
  }

  /**
   * No answer could be had; nothing is known.
   *
   * @param detail one clause for the user: which server, what it did
   * @param tries how many tries were made, in each of which the question may have been repeated; 0
   *     if there was none
   */
  record Failure(Kind kind, String detail, int tries) implements Answer {
    /** Instead of an answer from a database that holds none. */
    public static final Failure NOT_STORED =
        new Failure(Kind.NOT_STORED, "no answer to it is stored", 0);

    /** The ways in which a look-up fails. The names are stored and printed. */
    public enum Kind {
      /** No reply in time, from any server. */
      TIMEOUT,
      /** The server could not be reached at all. */
      NETWORK,
      SERVFAIL,
      REFUSED,
      NOTIMP,
      FORMERR,
      /** Any other response code. */
      ERROR_CODE,
      /** A reply that cannot be read or does not answer the question. */
      MALFORMED,
      /** The server points elsewhere instead of answering: it does not serve the name. */
      REFERRAL,
      /** A CNAME chain that loops or does not end. */
      ALIAS_LOOP,
      /** Only master files are asked, and none of them covers the name. */
      OUTSIDE_ZONES,
      /** Only the database is asked, and it holds no answer. */
      NOT_STORED;

      /** Whether nothing came back at all, so that it may be the network's fault. */
      public boolean isSilence() {
        return this == TIMEOUT || this == NETWORK;
      }

      /** As a word within a sentence. */
      public String text() {
        return switch (this) {
          case TIMEOUT -> "timeout";
          case NETWORK -> "network error";
          case ERROR_CODE -> "error code";
          case MALFORMED -> "malformed reply";
          case REFERRAL -> "referral";
          case ALIAS_LOOP -> "alias loop";
          case OUTSIDE_ZONES -> "outside the given zones";
          case NOT_STORED -> "not stored";
          case SERVFAIL, REFUSED, NOTIMP, FORMERR -> name().toUpperCase(Locale.ROOT);
        };
      }
    }
  }
}
