package org.mxmaven.dns.live;

import java.io.IOException;
import org.mxmaven.dns.CaaData;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;

/**
 * The bytes of a reply, read strictly: what has a malformed record anywhere, or bytes left over, is
 * no reply. To leave a record out would make a smaller RRset of the one that was sent, or even an
 * absence.
 */
final class ReplyBytes {
  static {
    CaaData.register();
  }

  private ReplyBytes() {}

  /**
   * The message that the bytes are.
   *
   * @throws IOException if they are none throughout (RFC 1035 §4.1); one that is marked as cut need
   *     not be whole
   */
  static Message read(byte[] bytes) throws IOException {
    Message reply;
    try {
      reply = new Message(bytes);
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
    if (!reply.getHeader().getFlag(Flags.TC) && reply.numBytes() < bytes.length) {
      throw new IOException("bytes are left over");
    }
    for (int section = Section.ANSWER; section <= Section.ADDITIONAL; section++) {
      if (reply.getSection(section).stream().anyMatch(ReplyBytes::isTextWithoutString)) {
        throw new IOException("a TXT record without a string");
      }
    }
    return reply;
  }

  /** One or more strings, says RFC 1035 §3.3.14; dnsjava takes none as well. */
  private static boolean isTextWithoutString(Record record) {
    return record instanceof TXTRecord txt && txt.getStringsAsByteArrays().isEmpty();
  }
}
