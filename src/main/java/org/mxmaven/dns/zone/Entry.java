package org.mxmaven.dns.zone;

import java.util.Locale;
import org.xbill.DNS.DClass;
import org.xbill.DNS.TTL;
import org.xbill.DNS.Type;

/** Tells what each token of one master file entry is for (RFC 1035 §5.1). */
final class Entry {
  /** What a token is for. */
  enum Role {
    OWNER,
    DIRECTIVE,
    DIRECTIVE_ARGUMENT,
    CLASS_OR_TTL,
    TYPE,
    DATA
  }

  private final boolean ownerOmitted;
  private String directive = "";
  private int type = -1;
  private boolean begun;

  /**
   * @param ownerOmitted whether the entry begins with a blank
   */
  Entry(boolean ownerOmitted) {
    this.ownerOmitted = ownerOmitted;
  }

  /** The role of the entry's next token. */
  Role next(String token, boolean quoted) {
    boolean first = !begun;
    begun = true;
    if (first && !ownerOmitted) {
      if (token.startsWith("$") && !quoted) {
        directive = token.toUpperCase(Locale.ROOT);
        return Role.DIRECTIVE;
      }
      return Role.OWNER;
    }
    if (!directive.isEmpty()) {
      return Role.DIRECTIVE_ARGUMENT;
    }
    if (type >= 0) {
      // Data in hexadecimal digits, whatever the type (RFC 3597 §5).
      type = token.equals("\\#") && !quoted ? 0 : type;
      return Role.DATA;
    }
    if (DClass.value(token) >= 0 || isTtl(token)) {
      return Role.CLASS_OR_TTL;
    }
    type = Math.max(0, Type.value(token));
    return Role.TYPE;
  }

  boolean begun() {
    return begun;
  }

  /** {@code $ORIGIN} and the like in upper case; empty for a record. */
  String directive() {
    return directive;
  }

  /** The record's type; not positive until known, or if its data is in hexadecimal digits. */
  int type() {
    return type;
  }

  private static boolean isTtl(String token) {
    try {
      TTL.parseTTL(token);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
