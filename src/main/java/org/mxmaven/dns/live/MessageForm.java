package org.mxmaven.dns.live;

import java.time.Instant;
import org.mxmaven.dns.live.carrier.Query;
import org.mxmaven.evidence.Failure;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/** Asks for the reply to a message as it comes. */
record MessageForm(Message asked) implements LookupForm<RawReply> {
  MessageForm {
    boolean query =
        asked.getHeader().getOpcode() == Opcode.QUERY && !asked.getHeader().getFlag(Flags.QR);
    if (!query || asked.getSection(Section.QUESTION).size() != 1) {
      throw new IllegalArgumentException("a query with one question can be sent, and no other");
    }
  }

  @Override
  public boolean usesEdns() {
    return asked.getOPT() != null;
  }

  @Override
  public Query query(boolean edns) {
    Message message = asked.clone();
    message.removeAllRecords(Section.ADDITIONAL);
    OPTRecord opt = asked.getOPT();
    if (edns && opt != null) {
      message.addRecord(
          new OPTRecord(Query.EDNS_BYTES, 0, opt.getVersion(), opt.getFlags(), opt.getOptions()),
          Section.ADDITIONAL);
    }
    return new Query(message);
  }

  @Override
  public Reading<RawReply> read(Message reply, String server, Instant at) {
    reply.getHeader().setID(asked.getHeader().getID());
    RawReply received = new RawReply.Received(reply, server, at);
    int rcode = reply.getRcode();
    return rcode == Rcode.NOERROR || rcode == Rcode.NXDOMAIN
        ? new Reading.Settled<>(received)
        : Replies.error(rcode, received);
  }

  @Override
  public RawReply failed(Failure failure) {
    return new RawReply.Failed(failure);
  }

  @Override
  public String circumstance() {
    return "";
  }
}
