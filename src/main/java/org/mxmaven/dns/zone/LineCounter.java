package org.mxmaven.dns.zone;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Input that knows the line of the byte read last. dnsjava's own count is one too high when it
 * finds an error at the end of a line. (dnsjava reads a stream byte by byte only if it is
 * buffered.)
 */
final class LineCounter extends BufferedInputStream {
  private int line = 1;
  private boolean atLineEnd;

  LineCounter(byte[] content) {
    super(new ByteArrayInputStream(content));
  }

  /** Counted from 1. */
  synchronized int line() {
    return line;
  }

  @Override
  public synchronized int read() throws IOException {
    int c = super.read();
    if (c >= 0) {
      if (atLineEnd) {
        line++;
      }
      atLineEnd = c == '\n';
    }
    return c;
  }

  /** Gives one byte at most, so that {@link #line} stays exact. */
  @Override
  public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
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
