package org.mxmaven.dkim;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Walks over elements of DER (X.690 §8.1, §10.1), never beyond the bytes that are there. */
final class DerReader {
  static final int INTEGER = 0x02;
  static final int BIT_STRING = 0x03;
  static final int OCTET_STRING = 0x04;
  static final int OBJECT_IDENTIFIER = 0x06;
  static final int SEQUENCE = 0x30;
  static final int CONTEXT_0 = 0xa0;

  private static final int LONG_FORM = 0x80;
  private static final int MOST_LENGTH_BYTES = 4;

  private final byte[] bytes;
  private final int end;
  private int at;

  DerReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private DerReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  /** How many bytes are left. */
  int left() {
    return end - at;
  }

  /** The tag of the next element; -1 if there is none. */
  int tag() {
    return at < end ? bytes[at] & 0xff : -1;
  }

  /**
   * How many bytes the next element takes by its own word, its header among them; -1 if there is
   * none or its length can't be read.
   */
  long announced() {
    long content = contentLength();
    return content < 0 ? -1 : headerLength() + content;
  }

  /** The content of the next element if it has that tag and is whole; then goes behind it. */
  @Nullable DerReader enter(int tag) {
    long announced = announced();
    if (tag() != tag || announced < 0 || announced > left()) {
      return null;
    }
    DerReader inside = new DerReader(bytes, at + headerLength(), at + (int) announced);
    at += (int) announced;
    return inside;
  }

  /** The content of the next element, as much of it as there is; stays before it. */
  DerReader insideOfWhatIsThere() {
    int start = at + headerLength();
    return new DerReader(bytes, start, (int) Math.min(end, start + contentLength()));
  }

  /** Another reader of the same bytes; this one stays where it is. */
  DerReader copy() {
    return new DerReader(bytes, at, end);
  }

  /** The content of a BIT STRING behind the number of its unused bits (X.690 §8.6.2). */
  DerReader behindUnusedBits() {
    return new DerReader(bytes, at + 1, end);
  }

  /** The bytes that are left, as they are. */
  byte[] rest() {
    return Arrays.copyOfRange(bytes, at, end);
  }

  /** The bytes that are left as the content of an INTEGER (X.690 §8.3); zero if none are. */
  BigInteger number() {
    return at == end ? BigInteger.ZERO : new BigInteger(bytes, at, end - at);
  }

  private int headerLength() {
    int first = bytes[at + 1] & 0xff;
    return first < LONG_FORM ? 2 : 2 + (first - LONG_FORM);
  }

  /** The length that the header says; -1 if it can't be read or is left open. */
  private long contentLength() {
    if (left() < 2) {
      return -1;
    }
    int first = bytes[at + 1] & 0xff;
    if (first < LONG_FORM) {
      return first;
    }
    int count = first - LONG_FORM;
    if (count == 0 || count > MOST_LENGTH_BYTES || left() < 2 + count) {
      return -1;
    }
    long length = 0;
    for (int i = 0; i < count; i++) {
      length = (length << 8) | (bytes[at + 2 + i] & 0xff);
    }
    return length;
  }
}
