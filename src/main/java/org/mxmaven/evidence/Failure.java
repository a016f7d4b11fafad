package org.mxmaven.evidence;

import java.time.Instant;
import java.util.Locale;

/**
 * Nothing could be had; nothing is known.
 *
 * @param detail one clause for the user: who was asked, what it did
 * @param tries how many tries were made, in each of which what was asked may have been repeated; 0
 *     if there was none
 * @param obtained when that was certain
 */
public record Failure(Kind kind, String detail, int tries, Instant obtained)
    implements Answer.Unusable, HttpsReply, SmtpReply {
  /** Instead of an answer from a database that holds none. */
  public static Failure notStored(Instant at) {
    return new Failure(Kind.NOT_STORED, "no answer to it is stored", 0, at);
  }

  @Override
  public String word() {
    return kind.name();
  }

  @Override
  public String text() {
    return kind.text();
  }

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
    /** Every address is set aside for other uses than the Internet's; none was connected to. */
    SET_ASIDE,
    /** Only master files are asked, and none of them covers the name. */
    OUTSIDE_ZONES,
    /** Only the database is asked, and it holds no answer. */
    NOT_STORED,
    /** Nothing that could ask for it is part of the program, or was wanted. */
    UNSERVED;

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
        case SET_ASIDE -> "set-aside address";
        case OUTSIDE_ZONES -> "outside the given zones";
        case NOT_STORED -> "not stored";
        case UNSERVED -> "nobody to ask";
        case SERVFAIL, REFUSED, NOTIMP, FORMERR -> name().toUpperCase(Locale.ROOT);
      };
    }
  }
}
