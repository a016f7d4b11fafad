package org.mxmaven.store.record;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.mxmaven.dns.OversizedTxtRecord;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Reads the presentation form of TXT data back. dnsjava's own reader refuses strings of over 255
 * bytes, which a master file can hold.
 */
public final class TxtLine {
  private TxtLine() {}

  /** The TXT record of that data, byte for byte. */
  public static Record parse(Name owner, long ttl, String line) {
    List<byte[]> strings = strings(line);
    if (TxtText.of(strings).hasTooLongString()) {
      return new OversizedTxtRecord(owner, DClass.IN, ttl, strings);
    }
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    for (byte[] string : strings) {
      wire.write(string.length);
      wire.writeBytes(string);
    }
    return Record.newRecord(owner, Type.TXT, DClass.IN, ttl, wire.toByteArray());
  }

  /** As {@link TxtText#presentation} writes them: quoted, with escapes, parted by blanks. */
  private static List<byte[]> strings(String line) {
    List<byte[]> strings = new ArrayList<>();
    ByteArrayOutputStream string = new ByteArrayOutputStream();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        if (quoted) {
          strings.add(string.toByteArray());
          string.reset();
        }
        quoted = !quoted;
      } else if (c == '\\' && isDecimal(line, i + 1)) {
        string.write(Integer.parseInt(line, i + 1, i + 4, 10));
        i += 3;
      } else if (c == '\\' && i + 1 < line.length()) {
        i++;
        string.write(line.charAt(i));
      } else if (quoted) {
        string.write(c);
      }
    }
    return strings;
  }

  private static boolean isDecimal(String line, int from) {
    return from + 3 <= line.length()
        && line.substring(from, from + 3).chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
