package org.mxmaven.dns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.xbill.DNS.Compression;
import org.xbill.DNS.DNSInput;
import org.xbill.DNS.DNSOutput;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Tokenizer;
import org.xbill.DNS.Type;

/**
 * A CAA record as bytes (RFC 8659 §4.1), whatever they are: one that is malformed is a fault of the
 * zone, and neither a message nor a master file must fail for it. dnsjava's own type refuses such
 * records, and in master files tags in capitals.
 */
public final class CaaData extends Record {
  private static final long serialVersionUID = 1L;

  private static final int MAX_BYTE = 0xff;

  private byte[] data = new byte[0];

  /** Made by dnsjava only. */
  private CaaData() {}

  /** Has dnsjava make these of CAA records. Needed once, before any is read. */
  public static void register() {
    Type.register(Type.CAA, "CAA", CaaData::new);
  }

  /**
   * The data of a CAA record.
   *
   * @throws IllegalArgumentException if it is a record of another type
   */
  public static byte[] of(Record caa) {
    if (!(caa instanceof CaaData bytes)) {
      throw new IllegalArgumentException("no CAA record: " + caa);
    }
    return bytes.data.clone();
  }

  @Override
  protected void rrFromWire(DNSInput in) {
    data = in.readByteArray();
  }

  @Override
  protected void rrToWire(DNSOutput out, Compression c, boolean canonical) {
    out.writeByteArray(data);
  }

  @Override
  protected void rdataFromString(Tokenizer tokens, Name origin) throws IOException {
    int flags = tokens.getUInt8();
    byte[] tag = bytes(tokens.getString());
    if (tag.length > MAX_BYTE) {
      throw tokens.exception("the tag is longer than 255 bytes");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(flags);
    bytes.write(tag.length);
    bytes.writeBytes(tag);
    bytes.writeBytes(bytes(tokens.getString()));
    data = bytes.toByteArray();
  }

  /** Flags, tag and quoted value; of what has not these, the bytes (RFC 3597 §5). */
  @Override
  protected String rrToString() {
    int end = data.length < 2 ? Integer.MAX_VALUE : 2 + (data[1] & MAX_BYTE);
    if (end > data.length || end == 2 || !isWord(end)) {
      return unknown();
    }
    StringBuilder text = new StringBuilder();
    text.append(data[0] & MAX_BYTE).append(' ');
    text.append(new String(data, 2, end - 2, StandardCharsets.US_ASCII)).append(" \"");
    for (int i = end; i < data.length; i++) {
      append(text, data[i]);
    }
    return text.append('"').toString();
  }

  private boolean isWord(int end) {
    for (int i = 2; i < end; i++) {
      byte b = data[i];
      if (!((b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z'))) {
        return false;
      }
    }
    return true;
  }

  private String unknown() {
    StringBuilder text = new StringBuilder("\\# ").append(data.length);
    text.append(data.length == 0 ? "" : " ");
    for (byte b : data) {
      text.append(String.format(Locale.ROOT, "%02X", b));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, byte b) {
    if (b == '"' || b == '\\') {
      text.append('\\').append((char) b);
    } else if (b < ' ' || b == 0x7f) {
      text.append(String.format(Locale.ROOT, "\\%03d", b & MAX_BYTE));
    } else {
      text.append((char) b);
    }
  }

  /** What a token with the escapes of master files stands for (RFC 1035 §5.1). */
  private static byte[] bytes(String token) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int i = 0;
    while (i < token.length()) {
      char c = token.charAt(i++);
      if (c == '\\' && i + 3 <= token.length() && Character.isDigit(token.charAt(i))) {
        bytes.write(decimal(token.substring(i, i + 3)));
        i += 3;
      } else {
        bytes.write(c == '\\' && i < token.length() ? token.charAt(i++) : c);
      }
    }
    return bytes.toByteArray();
  }

  private static int decimal(String digits) throws IOException {
    if (!digits.matches("[0-9]{3}") || Integer.parseInt(digits) > MAX_BYTE) {
      throw new IOException("a \\ is followed by no number up to 255");
    }
    return Integer.parseInt(digits);
  }
}
