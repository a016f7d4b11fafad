package org.mxmaven.dns.live.carrier;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** A question as the message that is sent, and the test whether a reply belongs to it. */
public final class Query {
  /** What a reply is called that is none as far as can be told. */
  public static final String UNREADABLE = "a reply that cannot be read";

  /** The largest reply asked for: what passes any network unfragmented. */
  public static final int EDNS_BYTES = 1232;

  private static final int HEADER_BYTES = 12;
  private static final int QDCOUNT_AT = 4;
  private static final int RESPONSE_BIT = 0x80;
  private static final int OPCODE_BITS = 0x78;
  private static final int RCODE_BITS = 0x0f;
  private static final int TYPE_AND_CLASS_BYTES = 4;

  private final byte[] wire;
  private final int questionEnd;

  /**
   * A question of class IN to a server that may look further for the answer.
   *
   * @param edns whether the query says how long a datagram may be (RFC 6891)
   */
  public Query(Question question, boolean edns) {
    this(message(question, edns ? Optional.of(0) : Optional.empty()));
  }

  /**
   * A question of class IN whose answer is to come with its signatures (RFC 3225).
   *
   * @param edns without it, nothing can be said of signatures
   * @param unchecked whether the answer is wanted also if its signatures do not hold (RFC 4035
   *     §3.2.2)
   */
  public static Query signed(Question question, boolean edns, boolean unchecked) {
    Message message = message(question, edns ? Optional.of(ExtendedFlags.DO) : Optional.empty());
    if (unchecked) {
      message.getHeader().setFlag(Flags.CD);
    }
    return new Query(message);
  }

  /**
   * A message as it is, its id left out.
   *
   * @param message with one question
   */
  public Query(Message message) {
    this.wire = message.toWire();
    this.questionEnd =
        HEADER_BYTES + message.getQuestion().getName().length() + TYPE_AND_CLASS_BYTES;
  }

  /**
   * @param edns the flags of EDNS; empty for none of it
   */
  private static Message message(Question question, Optional<Integer> edns) {
    Message message = new Message(0);
    message.getHeader().setFlag(Flags.RD);
    message.addRecord(
        Record.newRecord(question.name(), question.type(), DClass.IN), Section.QUESTION);
    edns.ifPresent(
        flags -> message.addRecord(new OPTRecord(EDNS_BYTES, 0, 0, flags), Section.ADDITIONAL));
    return message;
  }

  /** How long the message is. */
  int length() {
    return wire.length;
  }

  /** Puts the message into the buffer, with an id of 16 bits. */
  void write(ByteBuffer buffer, int id) {
    buffer.putShort((short) id).put(wire, Short.BYTES, wire.length - Short.BYTES);
  }

  /**
   * Why a message of the right id is no reply to this query: what it is instead. A server that
   * cannot read a query may repeat nothing of it (RFC 1035 §4.1.1, RFC 6891 §7), so that a bare
   * error code passes.
   *
   * @return empty if it is one, though not necessarily whole
   */
  public Optional<String> objection(byte[] reply) {
    if (reply.length < HEADER_BYTES) {
      return Optional.of(UNREADABLE);
    }
    if ((reply[2] & RESPONSE_BIT) == 0) {
      return Optional.of("a query instead of a reply");
    }
    if ((reply[2] & OPCODE_BITS) != 0) {
      return Optional.of(UNREADABLE);
    }
    int questions = ByteBuffer.wrap(reply).getShort(QDCOUNT_AT);
    if (reply.length == HEADER_BYTES && questions == 0) {
      return isRefusal(reply[3] & RCODE_BITS) ? Optional.empty() : Optional.of(UNREADABLE);
    }
    if (reply.length < questionEnd) {
      return Optional.of(UNREADABLE);
    }
    return questions == 1 && repeatsQuestion(reply)
        ? Optional.empty()
        : Optional.of("a reply to another question");
  }

  private static boolean isRefusal(int rcode) {
    return switch (rcode) {
      case Rcode.FORMERR, Rcode.SERVFAIL, Rcode.NOTIMP, Rcode.REFUSED -> true;
      default -> false;
    };
  }

  /** Names compare without regard to case (RFC 4343 §3). */
  private boolean repeatsQuestion(byte[] reply) {
    for (int i = HEADER_BYTES; i < questionEnd; i++) {
      boolean inName = i < questionEnd - TYPE_AND_CLASS_BYTES;
      boolean same = inName ? lowerCase(wire[i]) == lowerCase(reply[i]) : wire[i] == reply[i];
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static int lowerCase(byte octet) {
    return octet >= 'A' && octet <= 'Z' ? octet + ('a' - 'A') : octet;
  }
}
