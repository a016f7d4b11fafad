package org.mxmaven.testing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DNSSEC.DNSSECException;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A zone that signs what it answers as it goes, with one key (RFC 4034), valid around {@link
 * Times#OBTAINED}. That a name does not exist is proven by an NSEC that spans all of the zone.
 */
public final class SignedZone {
  private static final long TTL = 300;

  private final Name zone;
  private final ZoneData data;
  private final KeyPair keys;
  private final DNSKEYRecord key;

  /**
   * @param zones a master file's text, as for {@link DnsServer#start}
   */
  public SignedZone(Name zone, String zones) {
    this.zone = zone;
    this.data = ZoneData.parse(zones);
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      this.keys = generator.generateKeyPair();
      this.key =
          new DNSKEYRecord(
              zone,
              DClass.IN,
              TTL,
              DNSKEYRecord.Flags.ZONE_KEY | DNSKEYRecord.Flags.SEP_KEY,
              DNSKEYRecord.Protocol.DNSSEC,
              DNSSEC.Algorithm.ECDSAP256SHA256,
              keys.getPublic());
    } catch (GeneralSecurityException | DNSSECException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a validator is to trust. */
  public DNSKEYRecord key() {
    return key;
  }

  /** What the zone answers to a query. */
  public Message answer(Message query) {
    Message reply = new Message(query.getHeader().getID());
    reply.getHeader().setFlag(Flags.QR);
    reply.addRecord(query.getQuestion(), Section.QUESTION);
    Name name = query.getQuestion().getName();
    if (query.getQuestion().getType() == Type.DNSKEY && name.equals(zone)) {
      reply.getHeader().setFlag(Flags.AA);
      reply.addRecord(key, Section.ANSWER);
    } else {
      data.answer(reply);
    }
    OPTRecord opt = query.getOPT();
    if (opt != null && (opt.getFlags() & ExtendedFlags.DO) != 0) {
      if (reply.getRcode() == Rcode.NXDOMAIN) {
        int[] types = {Type.SOA, Type.NS, Type.RRSIG, Type.NSEC, Type.DNSKEY};
        reply.addRecord(new NSECRecord(zone, DClass.IN, TTL, zone, types), Section.AUTHORITY);
      }
      sign(reply, Section.ANSWER);
      sign(reply, Section.AUTHORITY);
      reply.addRecord(
          new OPTRecord(opt.getPayloadSize(), 0, 0, ExtendedFlags.DO), Section.ADDITIONAL);
    }
    return reply;
  }

  private void sign(Message reply, int section) {
    List<Record> signatures = new ArrayList<>();
    for (RRset set : reply.getSectionRRsets(section)) {
      try {
        signatures.add(
            DNSSEC.sign(
                set,
                key,
                keys.getPrivate(),
                Times.OBTAINED.minus(Duration.ofDays(1)),
                Times.OBTAINED.plus(Duration.ofDays(1))));
      } catch (DNSSECException e) {
        throw new IllegalStateException(e);
      }
    }
    signatures.forEach(signature -> reply.addRecord(signature, section));
  }
}
