package org.mxmaven.txt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.OversizedTxtRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;

/** The text of one TXT record: its strings in order, as bytes (RFC 1035 §3.3.14). Immutable. */
public final class TxtText {
  /** The most bytes that one string may hold (RFC 1035 §3.3). */
  public static final int MAX_STRING_BYTES = 255;

  private static final int LONGEST_EXCERPT = 200;
  private static final char LAST_ASCII = 0x7f;

  private final List<byte[]> strings;

  /** Decoded when first asked for; records that many domains share are printed with each. */
  private volatile @Nullable String text;

  private TxtText(List<byte[]> strings) {
    this.strings = List.copyOf(strings);
  }

  public static TxtText of(List<byte[]> strings) {
    return new TxtText(strings);
  }

  /**
   * The text of a TXT record.
   *
   * @throws IllegalArgumentException if it is a record of another type
   */
  public static TxtText of(Record txt) {
    if (txt instanceof TXTRecord ordinary) {
      return new TxtText(ordinary.getStringsAsByteArrays());
    }
    if (txt instanceof OversizedTxtRecord oversized) {
      return new TxtText(oversized.strings());
    }
    throw new IllegalArgumentException("no TXT record: " + txt);
  }

  /** A text that holds one char per byte, in as few strings as hold it. */
  public static TxtText ofChars(String oneCharPerByte) {
    return of(List.of(oneCharPerByte.getBytes(StandardCharsets.ISO_8859_1))).resplit();
  }

  /** The strings as bytes; not to be changed. */
  public List<byte[]> strings() {
    return strings;
  }

  /** All strings as one, nothing added between them (RFC 7208 §3.3). */
  public byte[] joined() {
    byte[] all = new byte[length()];
    int at = 0;
    for (byte[] string : strings) {
      System.arraycopy(string, 0, all, at, string.length);
      at += string.length;
    }
    return all;
  }

  /** The length of the longest string in bytes; escapes of the presentation form do not count. */
  public int longestString() {
    int longest = 0;
    for (byte[] string : strings) {
      longest = Math.max(longest, string.length);
    }
    return longest;
  }

  /** The length of the joined strings in bytes. */
  public int length() {
    int length = 0;
    for (byte[] string : strings) {
      length += string.length;
    }
    return length;
  }

  public boolean hasTooLongString() {
    return longestString() > MAX_STRING_BYTES;
  }

  /**
   * The same text in strings that hold at most {@link #MAX_STRING_BYTES}, each but the last cut
   * behind a blank where there is one.
   */
  public TxtText resplit() {
    byte[] all = joined();
    List<byte[]> parts = new ArrayList<>();
    int start = 0;
    while (all.length - start > MAX_STRING_BYTES) {
      int end = start + MAX_STRING_BYTES;
      while (end > start && all[end - 1] != ' ') {
        end--;
      }
      end = end == start ? start + MAX_STRING_BYTES : end;
      parts.add(Arrays.copyOfRange(all, start, end));
      start = end;
    }
    parts.add(Arrays.copyOfRange(all, start, all.length));
    return new TxtText(parts);
  }

  /** The joined strings as text; see {@link #decode}. */
  public String text() {
    String known = text;
    if (known == null) {
      known = decode(joined());
      text = known;
    }
    return known;
  }

  /**
   * Each string as a zone file writes it (RFC 1035 §5.1): quoted, with escapes, parted by blanks.
   */
  public String presentation() {
    return strings.stream().map(TxtText::quoted).collect(Collectors.joining(" "));
  }

  /**
   * UTF-8 if the bytes are that; else ASCII with every other byte as {@code \DDD} and each
   * backslash doubled, so that the bytes can be told from it. Control characters stay as they are.
   */
  public static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      StringBuilder text = new StringBuilder();
      for (byte b : bytes) {
        if (b < 0) {
          appendDecimal(text, b);
        } else if (b == '\\') {
          text.append("\\\\");
        } else {
          text.append((char) b);
        }
      }
      return text.toString();
    }
  }

  /** The same for text that holds one char per byte, as records keep it. */
  public static String decode(String oneCharPerByte) {
    for (int i = 0; i < oneCharPerByte.length(); i++) {
      if (oneCharPerByte.charAt(i) > LAST_ASCII) {
        return decode(oneCharPerByte.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return oneCharPerByte;
  }

  /** The {@link #text} for use within a message, cut where it would drown the rest. */
  public String excerpt() {
    return cut(text());
  }

  /** The same for text that holds one char per byte. */
  public static String excerpt(String oneCharPerByte) {
    return cut(decode(oneCharPerByte));
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_EXCERPT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_EXCERPT)) + "...";
  }

  private static String quoted(byte[] string) {
    StringBuilder text = new StringBuilder("\"");
    for (byte b : string) {
      if (b == '"' || b == '\\') {
        text.append('\\').append((char) b);
      } else if (b < ' ' || b == 0x7f) {
        appendDecimal(text, b);
      } else {
        text.append((char) b);
      }
    }
    return text.append('"').toString();
  }

  private static void appendDecimal(StringBuilder text, byte b) {
    text.append(String.format(Locale.ROOT, "\\%03d", b & 0xff));
  }
}
