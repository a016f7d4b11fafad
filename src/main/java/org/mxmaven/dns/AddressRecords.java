package org.mxmaven.dns;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.mxmaven.address.AddressText;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Record;

/** The addresses that A and AAAA records hold (RFC 1035 §3.4.1, RFC 3596 §2.2). */
public final class AddressRecords {
  private AddressRecords() {}

  /** Whether the record is of one of these types. */
  public static boolean isAddress(Record record) {
    return record instanceof ARecord || record instanceof AAAARecord;
  }

  /**
   * The address as it stands in the record. That of an AAAA record is of IPv6 whatever it holds:
   * Java would make IPv4 of one that only stands for it (RFC 4291 §2.5.5.2), to which nobody can
   * connect over IPv6.
   *
   * @throws IllegalArgumentException if the record is of another type
   */
  public static InetAddress address(Record record) {
    if (record instanceof ARecord ipv4) {
      return ipv4.getAddress();
    }
    if (!(record instanceof AAAARecord ipv6)) {
      throw new IllegalArgumentException("no address record: " + record);
    }
    InetAddress address = ipv6.getAddress();
    return address instanceof Inet4Address ? mapped(ipv6) : address;
  }

  /** The data of any record as a zone file has it, with an address in the one form that it has. */
  public static String rdata(Record record) {
    return isAddress(record) ? AddressText.of(address(record)) : record.rdataToString();
  }

  private static InetAddress mapped(AAAARecord record) {
    try {
      return Inet6Address.getByAddress(null, record.rdataToWireCanonical(), -1);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no IPv6 address: " + record, e);
    }
  }
}
