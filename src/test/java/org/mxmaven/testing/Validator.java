package org.mxmaven.testing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mxmaven.dns.Names;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/**
 * What a resolver answers that judges signatures (RFC 4035 §3.2), without there being any: which
 * names are secure and which bogus, the test says. It vouches for the root unless told otherwise.
 */
public final class Validator implements UnaryOperator<Message> {
  private final ZoneData data;
  private final Set<Name> secure = new HashSet<>();
  private final Map<Name, ExtendedErrorCodeOption> bogus = new HashMap<>();
  private boolean vouching = true;

  /**
   * @param zones a master file's text, as for {@link DnsServer#start}
   */
  public Validator(String zones) {
    this.data = ZoneData.parse(zones);
  }

  /** This name, and what is below it, is signed. */
  public Validator secure(String name) {
    secure.add(Names.of(name));
    return this;
  }

  /** The signatures of this name do not hold. */
  public Validator bogus(String name, int error, String text) {
    bogus.put(Names.of(name), new ExtendedErrorCodeOption(error, text));
    return this;
  }

  /** Nothing is judged after all. */
  public Validator withoutRoot() {
    vouching = false;
    return this;
  }

  @Override
  public Message apply(Message query) {
    Message reply = new Message(query.getHeader().getID());
    reply.getHeader().setFlag(Flags.QR);
    reply.getHeader().setFlag(Flags.RA);
    reply.addRecord(query.getQuestion(), Section.QUESTION);
    Name name = query.getQuestion().getName();
    OPTRecord opt = query.getOPT();
    boolean shown = opt != null && (opt.getFlags() & ExtendedFlags.DO) != 0;
    ExtendedErrorCodeOption error = query.getHeader().getFlag(Flags.CD) ? null : bogus.get(name);
    if (name.equals(Name.root)) {
      reply.addRecord(
          new DNSKEYRecord(Name.root, DClass.IN, 300, 257, 3, 13, new byte[64]), Section.ANSWER);
    } else if (error != null) {
      reply.getHeader().setRcode(Rcode.SERVFAIL);
    } else {
      data.answer(reply);
      reply.getHeader().unsetFlag(Flags.AA);
      if (shown) {
        data.signatures(name, query.getQuestion().getType())
            .forEach(signature -> reply.addRecord(signature, Section.ANSWER));
      }
    }
    if (shown && error == null && isSecure(name)) {
      reply.getHeader().setFlag(Flags.AD);
    }
    if (opt != null) {
      int flags = shown ? ExtendedFlags.DO : 0;
      reply.addRecord(
          error == null
              ? new OPTRecord(1232, 0, 0, flags)
              : new OPTRecord(1232, 0, 0, flags, error),
          Section.ADDITIONAL);
    }
    return reply;
  }

  private boolean isSecure(Name name) {
    return name.equals(Name.root) ? vouching : secure.stream().anyMatch(name::subdomain);
  }
}
