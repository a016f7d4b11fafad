package org.mxmaven.dns.zone;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mxmaven.dns.OversizedTxtRecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What a record says. */
final class RecordData {
  /** The most that a record can hold: its length has two bytes (RFC 1035 §3.2.1). */
  static final int MAX_BYTES = 0xffff;

  private static final int MAX_STRING_BYTES = 0xff;
  // The type, the class, the TTL and the length.
  private static final int HEADER_BYTES = 10;

  private final int type;
  private final byte[] bytes;
  private final boolean oversized;

  /**
   * Data that was taken apart before.
   *
   * @param bytes as in a DNS message, names not compressed (RFC 1035 §3.3), or {@code oversized}
   * @param oversized whether it is a TXT record with a string of over 255 bytes, which no message
   *     can hold: each string then has a length of two bytes
   */
  RecordData(int type, byte[] bytes, boolean oversized) {
    this.type = type;
    this.bytes = bytes;
    this.oversized = oversized;
  }

  /** The data of a record of dnsjava's. */
  static RecordData of(Record record) {
    byte[] wire = record.toWire(Section.ANSWER);
    int start = record.getName().length() + HEADER_BYTES;
    return new RecordData(
        record.getType(), Arrays.copyOfRange(wire, start, wire.length), /* oversized= */ false);
  }

  /**
   * The data of a TXT record.
   *
   * @param strings no longer, with a length of one byte each, than {@link #MAX_BYTES} together
   */
  static RecordData ofStrings(List<byte[]> strings) {
    boolean oversized = strings.stream().anyMatch(string -> string.length > MAX_STRING_BYTES);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] string : strings) {
      if (oversized) {
        bytes.write(string.length >> 8);
      }
      bytes.write(string.length);
      bytes.writeBytes(string);
    }
    return new RecordData(Type.TXT, bytes.toByteArray(), oversized);
  }

  int type() {
    return type;
  }

  byte[] bytes() {
    return bytes;
  }

  boolean oversized() {
    return oversized;
  }

  /** The last of a SOA's numbers, in seconds (RFC 1035 §3.3.13). */
  long soaMinimum() {
    return ByteBuffer.wrap(bytes).getInt(bytes.length - Integer.BYTES) & 0xffffffffL;
  }

  /** The record of that owner, class IN. */
  Record record(Name owner, long ttl) {
    return oversized
        ? new OversizedTxtRecord(owner, DClass.IN, ttl, strings())
        : Record.newRecord(owner, type, DClass.IN, ttl, bytes);
  }

  private List<byte[]> strings() {
    List<byte[]> strings = new ArrayList<>();
    int i = 0;
    while (i < bytes.length) {
      int start = i + 2;
      i = start + ((bytes[i] & 0xff) << 8) + (bytes[i + 1] & 0xff);
      strings.add(Arrays.copyOfRange(bytes, start, i));
    }
    return strings;
  }
}
