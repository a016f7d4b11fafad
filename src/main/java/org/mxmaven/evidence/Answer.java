package org.mxmaven.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mxmaven.dns.CnameClash;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * What came back for a {@link Question}: records, the word that there are none, that they are not
 * what was signed, or a failure to find out. A failure is never an absence: only {@link NoData} and
 * {@link NxDomain} say that something does not exist.
 */
public sealed interface Answer extends Obtained {

  /** Whether it is the certain word that there is nothing of the kind. */
  default boolean isAbsence() {
    return this instanceof NoData || this instanceof NxDomain;
  }

  /** What DNS says of the data. */
  sealed interface Known extends Answer {
    /** The names that a CNAME chain led through, the asked one left out; empty without alias. */
    List<Name> aliases();

    AnswerSource source();

    @Override
    default Instant obtained() {
      return source().obtained();
    }

    /** The names on the way at which a CNAME does not stand alone; empty in a sound zone. */
    List<CnameClash> clashes();
  }

  /**
   * Records of the asked type, at the asked name or at the end of its CNAME chain.
   *
   * @param records at least one, all of the asked type
   * @param signatures those of the records that came along (RFC 4034 §3), as RRSIG records
   */
  record Records(
      List<Record> records,
      List<Name> aliases,
      AnswerSource source,
      List<CnameClash> clashes,
      List<Record> signatures)
      implements Known {
    public Records {
      records = List.copyOf(records);
      aliases = List.copyOf(aliases);
      clashes = List.copyOf(clashes);
      signatures = List.copyOf(signatures);
      if (records.isEmpty()) {
        throw new IllegalArgumentException("no records is NoData");
      }
    }

    /** Records without signatures. */
    public Records(
        List<Record> records, List<Name> aliases, AnswerSource source, List<CnameClash> clashes) {
      this(records, aliases, source, clashes, List.of());
    }

    /** Records of a sound zone. */
    public Records(List<Record> records, List<Name> aliases, AnswerSource source) {
      this(records, aliases, source, List.of());
    }
  }

  /**
   * The name exists, or another name below it does, but has no records of the type (RFC 2308 §2.2).
   */
  record NoData(List<Name> aliases, AnswerSource source, List<CnameClash> clashes)
      implements Known {
    public NoData {
      aliases = List.copyOf(aliases);
      clashes = List.copyOf(clashes);
    }

    /** The answer of a sound zone. */
    public NoData(List<Name> aliases, AnswerSource source) {
      this(aliases, source, List.of());
    }
  }

  /**
   * The name, or the end of its CNAME chain, does not exist, nor anything below it (RFC 8020).
   *
   * @param zone the zone that says so, by the SOA that came along (RFC 2308 §2.1); empty if none
   *     came
   */
  record NxDomain(
      List<Name> aliases, Optional<Name> zone, AnswerSource source, List<CnameClash> clashes)
      implements Known {
    public NxDomain {
      aliases = List.copyOf(aliases);
      clashes = List.copyOf(clashes);
    }

    /** The answer of a sound zone. */
    public NxDomain(List<Name> aliases, Optional<Name> zone, AnswerSource source) {
      this(aliases, zone, source, List.of());
    }

    /** An answer without SOA. */
    public NxDomain(List<Name> aliases, AnswerSource source) {
      this(aliases, Optional.empty(), source);
    }
  }

  /** No data, nor the word that there are none: what depends on it is unknown. */
  sealed interface Unusable extends Answer permits Bogus, Failure {
    /** The kind of it, as it is stored and printed. */
    String word();

    /** The kind of it as a word within a sentence. */
    String text();

    /** One clause for the user. */
    String detail();
  }

  /**
   * The zone is signed, and what came back is not what it signed (RFC 4033 §5): whoever validates
   * gets no answer from it. That is a definite word about the zone, neither a failure of the
   * look-up nor an absence.
   *
   * @param detail one clause for the user: what is wrong with the signatures
   */
  record Bogus(String detail, AnswerSource source) implements Unusable {
    /** The word for it, as it is stored and printed. */
    public static final String WORD = "BOGUS";

    @Override
    public String word() {
      return WORD;
    }

    @Override
    public String text() {
      return "bogus";
    }

    @Override
    public Instant obtained() {
      return source.obtained();
    }
  }
}
