package org.mxmaven.dns.live;

import java.io.IOException;
import java.time.Instant;
import org.mxmaven.dns.live.carrier.Query;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Failure.Kind;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;

/**
 * What a look-up asks for, and how its replies are read. Immutable.
 *
 * @param <T> what is looked up
 */
interface LookupForm<T> {

  /** Whether it is asked with EDNS at first (RFC 6891). */
  boolean usesEdns();

  /** What is sent. */
  Query query(boolean edns);

  /**
   * Reads a whole reply.
   *
   * @param server what whoever sent it is known by
   * @param at when it came
   */
  Reading<T> read(Message reply, String server, Instant at);

  /** What comes of a look-up that failed. */
  T failed(Failure failure);

  /** What the clause of a failure ends with, if it has to be told what was asked. */
  String circumstance();

  /**
   * Reads the bytes of a reply.
   *
   * @param edns whether it was asked with EDNS
   * @param server what whoever sent it is known by
   * @param at when it came
   */
  default Reading<T> read(byte[] bytes, boolean edns, String server, Instant at) {
    Message reply;
    try {
      reply = ReplyBytes.read(bytes);
    } catch (IOException e) {
      return new Reading.Useless<>(Kind.MALFORMED, "sent " + Query.UNREADABLE);
    }
    if (edns && rejectsEdns(reply)) {
      return new Reading.RejectsEdns<>();
    }
    return reply.getHeader().getFlag(Flags.TC) ? new Reading.Cut<>() : read(reply, server, at);
  }

  /** RFC 6891 §7; some servers say NOTIMP. */
  private static boolean rejectsEdns(Message reply) {
    return reply.getRcode() == Rcode.FORMERR || reply.getRcode() == Rcode.NOTIMP;
  }
}
