package org.mxmaven.mx;

import java.net.InetAddress;
import org.xbill.DNS.Address;

/** A range of IP addresses with a common prefix (RFC 4632, RFC 4291 §2.3). Immutable. */
public final class AddressBlock {
  private final byte[] prefix;
  private final int bits;
  private final String text;

  private AddressBlock(byte[] prefix, int bits, String text) {
    this.prefix = prefix;
    this.bits = bits;
    this.text = text;
  }

  /**
   * A block as it is written.
   *
   * @param text an address, a slash and a length: {@code 192.0.2.0/24}; the address alone is a
   *     block of one
   * @throws IllegalArgumentException if it is neither
   */
  public static AddressBlock of(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    int family = address.indexOf(':') < 0 ? Address.IPv4 : Address.IPv6;
    byte[] bytes = Address.toByteArray(address, family);
    if (bytes == null) {
      throw new IllegalArgumentException("no address: " + address);
    }
    int bits = slash < 0 ? bytes.length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1));
    return new AddressBlock(bytes, bits, text);
  }

  /** Whether the address is in the block; one of the other family is not. */
  public boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    return contains(bytes, bytes.length * Byte.SIZE);
  }

  /**
   * Whether a network lies in the block as a whole.
   *
   * @param address in network order
   * @param length how many of its first bits are the network's: all of them for one address
   */
  boolean contains(byte[] address, int length) {
    if (address.length != prefix.length || length < bits) {
      return false;
    }
    int whole = bits / Byte.SIZE;
    for (int i = 0; i < whole; i++) {
      if (address[i] != prefix[i]) {
        return false;
      }
    }
    int left = bits % Byte.SIZE;
    return left == 0 || (address[whole] ^ prefix[whole]) >> (Byte.SIZE - left) == 0;
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
