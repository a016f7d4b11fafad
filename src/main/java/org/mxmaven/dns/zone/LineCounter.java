package org.mxmaven.dns.zone;

import java.io.BufferedInputStream;
import java.io.InputStream;

/**
 * Input that knows the line of the byte read last. dnsjava's own count is one too high when it
 * finds an error at the end of a line. (dnsjava reads a stream byte by byte only if it is
 * buffered.)
 */
final class LineCounter extends BufferedInputStream {
  private final byte[] content;
  private int position;

  LineCounter(byte[] content) {
    super(InputStream.nullInputStream(), 1);
    this.content = content;
  }

  /** Counted from 1. */
  synchronized int line() {
    int line = 1;
    for (int i = 0; i < position - 1; i++) {
      line += content[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  @Override
  public synchronized int read() {
    return position < content.length ? content[position++] & 0xff : -1;
  }

  /** Gives one byte at most, so that {@link #line} stays exact. */
  @Override
  public synchronized int read(byte[] bytes, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    int c = read();
    if (c < 0) {
      return -1;
    }
    bytes[offset] = (byte) c;
    return 1;
  }
}
