package org.mxmaven.dns.live;

import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Finds out whether the word of name servers on signatures is to be believed: nobody may be able to
 * change it on its way, and they must judge signatures at all. Who does so vouches for the keys of
 * the root, from which all others hang (RFC 4035 §5). One that does not would make every zone look
 * unsigned.
 */
public final class SignatureJudges {
  private SignatureJudges() {}

  /**
   * Why these servers are not to be believed, as a clause for the user; empty if each of them is.
   * Waits for their replies.
   *
   * @param messages asks each of them
   */
  public static Optional<String> objection(RawMessages messages, List<ServerAddress> servers) {
    Optional<ServerAddress> exposed =
        servers.stream().filter(server -> !server.isOutOfReach()).findFirst();
    if (exposed.isPresent()) {
      return Optional.of(
          exposed.get().text()
              + " is neither on this machine nor reached over TLS or HTTPS, so that others can"
              + " change what it says");
    }
    return servers.stream()
        .flatMap(server -> objection(server, messages.exchange(rootKeys(), server).join()).stream())
        .findFirst();
  }

  private static Message rootKeys() {
    Message query = Message.newQuery(Record.newRecord(Name.root, Type.DNSKEY, DClass.IN));
    query.addRecord(new OPTRecord(0, 0, 0, ExtendedFlags.DO), Section.ADDITIONAL);
    return query;
  }

  private static Optional<String> objection(ServerAddress server, RawReply reply) {
    if (reply instanceof RawReply.Failed failed) {
      return Optional.of(failed.failure().detail() + " when asked for the keys of the root");
    }
    Message message = ((RawReply.Received) reply).message();
    if (message.getRcode() != Rcode.NOERROR) {
      String why = ExtendedErrors.text(message);
      return Optional.of(
          "%s answers %s when asked for the keys of the root%s"
              .formatted(
                  server.text(),
                  Rcode.string(message.getRcode()),
                  why.isEmpty() ? "" : " (" + why + ")"));
    }
    return message.getHeader().getFlag(Flags.AD)
        ? Optional.empty()
        : Optional.of(server.text() + " does not judge signatures, or does not trust the root");
  }
}
