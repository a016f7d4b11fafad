package org.mxmaven.dns.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.mxmaven.dns.Question;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.WireParseException;
import org.xbill.DNS.io.IoClientFactory;

/** Sends one question to one server and reads the reply; the only place that meets sockets. */
final class Wire {
  /** The largest reply asked for: what passes any network unfragmented. */
  private static final int EDNS_BYTES = 1232;

  /** More than was asked for is still read, since some servers send it. */
  private static final int LARGEST_REPLY = 4096;

  private static final String UNREADABLE = "a reply that cannot be read";

  private final IoClientFactory io;
  private final Duration timeout;

  Wire(IoClientFactory io, Duration timeout) {
    this.io = io;
    this.timeout = timeout;
  }

  /** Whether and how a question is sent. */
  record Way(boolean edns, boolean tcp) {}

  /**
   * Asks one server once.
   *
   * @return its reply, of the right id and question unless it is a bare error code; exceptionally a
   *     {@link WireParseException} that says what the server sent instead, a {@link
   *     java.util.concurrent.TimeoutException}, or another exception of the network. Completed on
   *     any thread.
   */
  CompletableFuture<Message> send(Question question, InetSocketAddress server, Way way) {
    Message query = Message.newQuery(Record.newRecord(question.name(), question.type(), DClass.IN));
    if (way.edns()) {
      query.addRecord(new OPTRecord(EDNS_BYTES, 0, 0), Section.ADDITIONAL);
    }
    byte[] bytes = query.toWire();
    CompletableFuture<byte[]> reply =
        way.tcp()
            ? io.createOrGetTcpClient().sendAndReceiveTcp(null, server, query, bytes, timeout)
            : io.createOrGetUdpClient()
                .sendAndReceiveUdp(null, server, query, bytes, LARGEST_REPLY, timeout);
    // dnsjava looks at its own timeouts only while its sockets are idle, and once a second.
    return reply
        .orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS)
        .thenCompose(received -> read(received, query));
  }

  private static CompletableFuture<Message> read(byte[] bytes, Message query) {
    try {
      Message reply = parse(bytes);
      check(reply, query);
      return CompletableFuture.completedFuture(reply);
    } catch (WireParseException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static Message parse(byte[] bytes) throws WireParseException {
    try {
      return new Message(bytes);
    } catch (IOException | RuntimeException e) {
      throw new WireParseException(UNREADABLE, e);
    }
  }

  private static void check(Message reply, Message query) throws WireParseException {
    if (reply.getHeader().getID() != query.getHeader().getID()) {
      throw new WireParseException("a reply with a wrong id");
    }
    if (reply.getHeader().getOpcode() != Opcode.QUERY) {
      throw new WireParseException(UNREADABLE);
    }
    if (!reply.getHeader().getFlag(Flags.QR)) {
      throw new WireParseException("a query instead of a reply");
    }
    Record asked = reply.getQuestion();
    // A server that cannot read a query repeats nothing of it (RFC 1035 §4.1.1, RFC 6891 §7).
    boolean bareError = reply.getRcode() != Rcode.NOERROR && isHeaderOnly(reply.getHeader());
    if (!bareError && !query.getQuestion().equals(asked)) {
      throw new WireParseException("a reply to another question");
    }
  }

  private static boolean isHeaderOnly(Header header) {
    return IntStream.rangeClosed(Section.QUESTION, Section.ADDITIONAL)
        .allMatch(section -> header.getCount(section) == 0);
  }
}
