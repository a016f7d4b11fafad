package org.mxmaven.dns.live;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;

/** What servers say of why they failed (RFC 8914). It is told and never judged by. */
final class ExtendedErrors {
  /** Of a text, in characters; it is the server's own. */
  private static final int LONGEST = 200;

  private ExtendedErrors() {}

  /** All that a reply holds, as a clause: the name of the code, and its text; empty if none. */
  static String text(Message reply) {
    OPTRecord opt = reply.getOPT();
    if (opt == null) {
      return "";
    }
    Set<String> texts = new LinkedHashSet<>();
    for (EDNSOption option : opt.getOptions(EDNSOption.Code.EDNS_EXTENDED_ERROR)) {
      if (option instanceof ExtendedErrorCodeOption error) {
        texts.add(text(error));
      }
    }
    return cut(String.join("; ", texts));
  }

  private static String text(ExtendedErrorCodeOption error) {
    String name =
        ExtendedErrorCodeOption.text(error.getErrorCode())
            .toLowerCase(Locale.ROOT)
            .replace('_', ' ');
    String text = error.getText();
    return text == null || text.isBlank() ? name : name + " (" + text + ")";
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
