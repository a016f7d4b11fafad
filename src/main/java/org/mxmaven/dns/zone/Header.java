package org.mxmaven.dns.zone;

import java.util.List;
import org.xbill.DNS.DClass;
import org.xbill.DNS.TTL;
import org.xbill.DNS.Type;

/**
 * What stands between a record's owner and its data (RFC 1035 §5.1).
 *
 * @param ttl in seconds; negative if it is not stated
 * @param next the index of the token after the type
 */
record Header(long ttl, int type, int next) {

  /**
   * Reads {@code [TTL] [CLASS] TYPE}, the first two in either order.
   *
   * @param start the index of the token after the owner
   * @throws ZoneFileException if there is no type, or the class is not IN
   */
  static Header of(String file, MasterEntry entry, int start) {
    List<Token> tokens = entry.tokens();
    long ttl = -1;
    boolean classSeen = false;
    for (int i = start; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int dclass = classSeen ? -1 : DClass.value(token.text());
      long number = ttl >= 0 ? -1 : ttl(token);
      if (dclass >= 0) {
        if (dclass != DClass.IN) {
          throw new ZoneFileException(
              file, token.line(), "only records of class IN are known here");
        }
        classSeen = true;
      } else if (number >= 0) {
        ttl = number;
      } else {
        int type = Type.value(token.text());
        if (type < 0) {
          throw new ZoneFileException(file, token.line(), "Invalid type '" + token.text() + "'");
        }
        return new Header(ttl, type, i + 1);
      }
    }
    throw new ZoneFileException(file, entry.lastLine(), "the record has no type");
  }

  /** The seconds of a TTL, which may have units; negative if the token is none. */
  static long ttl(Token token) {
    String text = token.text();
    if (text.isEmpty() || text.charAt(0) < '0' || text.charAt(0) > '9') {
      return -1;
    }
    try {
      return TTL.parseTTL(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
