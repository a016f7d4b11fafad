package org.mxmaven.checkhost;

import java.net.Inet4Address;
import java.net.InetAddress;
import org.mxmaven.address.AddressBlock;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.Type;

/** The address of the client that sends, {@code ip} (RFC 7208 §4.1). */
record Client(InetAddress ip) {
  boolean isIpv4() {
    return ip instanceof Inet4Address;
  }

  /** The question for addresses of the client's family (§5). */
  Question addresses(Name name) {
    return isIpv4() ? Question.a(name) : Question.aaaa(name);
  }

  /** The question for the client's name. */
  Question reverse() {
    return new Question(ReverseMap.fromAddress(ip), Type.PTR);
  }

  /**
   * Whether the address of a record and the client's begin with the same bits.
   *
   * @param record an answer to {@link #addresses}
   */
  boolean isAt(Record record, int prefix4, int prefix6) {
    // As bytes: an AAAA record that maps an IPv4 address is no IPv4 address here.
    return isIn(AddressBlock.of(record.rdataToWireCanonical(), isIpv4() ? prefix4 : prefix6));
  }

  /** Whether the client is within a network; never in one of the other family. */
  boolean isIn(AddressBlock network) {
    return network.contains(ip);
  }
}
