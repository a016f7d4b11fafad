package org.mxmaven.testing;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Makes the bytes that the test server sends for a query, right or wrong. */
final class Responder {
  private static final int PLAIN_UDP_BYTES = 512;
  private static final Name ELSEWHERE = Name.fromConstantString("elsewhere.example.");

  private final UnaryOperator<Message> answers;

  /** One that knows zones. */
  Responder(ZoneData zones) {
    this(
        query -> {
          Message reply = reply(query);
          zones.answer(reply);
          return reply;
        });
  }

  /** One that answers what the operator makes of a query. */
  Responder(UnaryOperator<Message> answers) {
    this.answers = answers;
  }

  /** The replies to send, in order; none for silence. */
  List<byte[]> replies(Message query, @Nullable Fault fault, boolean tcp) {
    boolean edns = query.getOPT() != null;
    if (fault == null) {
      return List.of(right(query, tcp));
    }
    return switch (fault) {
      case SILENCE -> List.of();
      case LATE, FORGED, HTTP_DRIP, HTTP_DRIP_404, HTTP_FLOOD -> List.of(right(query, tcp));
      case CONFUSED ->
          List.of(
              wrongId(query, tcp),
              wrongQuestion(query),
              query.toWire(),
              garbage(query),
              right(query, tcp));
      case TWICE -> List.of(right(query, tcp), right(query, tcp));
      case SERVFAIL -> List.of(error(query, Rcode.SERVFAIL));
      case REFUSED -> List.of(error(query, Rcode.REFUSED));
      case NOTIMP -> List.of(error(query, Rcode.NOTIMP));
      case FORMERR_TO_EDNS -> List.of(edns ? error(query, Rcode.FORMERR) : right(query, tcp));
      case NOTIMP_TO_EDNS -> List.of(edns ? error(query, Rcode.NOTIMP) : right(query, tcp));
      case BARE_FORMERR_TO_EDNS -> List.of(edns ? bareFormErr(query) : right(query, tcp));
      case TRUNCATE,
          TCP_CLOSED_MIDWAY,
          TCP_STALLED,
          TCP_BYTEWISE,
          TCP_LENGTH_ONLY,
          TCP_FLOOD,
          TCP_NOTHINGS ->
          List.of(tcp ? right(query, tcp) : truncated(query));
      case WRONG_ID, UDP_FLOOD -> List.of(wrongId(query, tcp));
      case WRONG_QUESTION -> List.of(wrongQuestion(query));
      case ECHO -> List.of(query.toWire());
      case GARBAGE -> List.of(garbage(query));
      case CUT -> List.of(tcp ? right(query, tcp) : half(right(query, tcp)));
      case REFERRAL -> List.of(referral(query));
      case EMPTY -> List.of(reply(query).toWire());
    };
  }

  private static Message reply(Message query) {
    Message reply = new Message(query.getHeader().getID());
    reply.getHeader().setFlag(Flags.QR);
    reply.addRecord(query.getQuestion(), Section.QUESTION);
    return reply;
  }

  private byte[] right(Message query, boolean tcp) {
    Message reply = answers.apply(query);
    int room = query.getOPT() == null ? PLAIN_UDP_BYTES : query.getOPT().getPayloadSize();
    return reply.toWire(tcp ? Message.MAXLENGTH : room);
  }

  private static byte[] error(Message query, int rcode) {
    Message reply = reply(query);
    reply.getHeader().setRcode(rcode);
    return reply.toWire();
  }

  private static byte[] bareFormErr(Message query) {
    Header header = new Header(query.getHeader().getID());
    header.setFlag(Flags.QR);
    header.setRcode(Rcode.FORMERR);
    return header.toWire();
  }

  private static byte[] truncated(Message query) {
    Message reply = reply(query);
    reply.getHeader().setFlag(Flags.TC);
    return reply.toWire();
  }

  private byte[] wrongId(Message query, boolean tcp) {
    byte[] bytes = right(query, tcp);
    bytes[0] ^= 1;
    return bytes;
  }

  private byte[] wrongQuestion(Message query) {
    Message other = new Message(query.getHeader().getID());
    int type = query.getQuestion().getType();
    other.addRecord(Record.newRecord(ELSEWHERE, type, DClass.IN), Section.QUESTION);
    return reply(other).toWire();
  }

  private static byte[] garbage(Message query) {
    byte[] bytes = query.toWire();
    Arrays.fill(bytes, 2, bytes.length, (byte) 0xff);
    return bytes;
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static byte[] referral(Message query) {
    Message reply = reply(query);
    reply.addRecord(
        new NSRecord(ELSEWHERE, DClass.IN, 300, Name.fromConstantString("ns.elsewhere.example.")),
        Section.AUTHORITY);
    return reply.toWire();
  }
}
