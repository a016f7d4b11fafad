package org.mxmaven.dns.zone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** The lines of a zone file, a pipe, or whatever else can be read once from its beginning. */
final class ZoneInput implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int MEGABYTE = 1_000_000;
  private static final byte[] UTF8_BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final String file;
  private final InputStream in;
  private final ZoneLimits limits;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final byte[] line;
  private int position;
  private int filled;
  private long read;
  private int number;
  private int length;
  private boolean afterReturn;

  ZoneInput(String file, InputStream in, ZoneLimits limits) {
    this.file = file;
    this.in = in;
    this.limits = limits;
    this.line = new byte[limits.lineBytes()];
  }

  /**
   * Opens a file.
   *
   * @throws ZoneFileException if it cannot be read, or is larger than any may be
   */
  static ZoneInput open(Path path, ZoneLimits limits) {
    String file = path.toString();
    if (Files.isDirectory(path)) {
      throw new ZoneFileException(file, "is a folder; name a file in it");
    }
    try {
      if (Files.isRegularFile(path) && Files.size(path) > limits.fileBytes()) {
        throw tooLarge(file, limits);
      }
      return new ZoneInput(file, Files.newInputStream(path), limits);
    } catch (NoSuchFileException e) {
      throw new ZoneFileException(file, "does not exist");
    } catch (AccessDeniedException e) {
      throw new ZoneFileException(file, "may not be read; check its permissions");
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Goes to the next line; a line ends in LF, CR LF or CR.
   *
   * @return whether there is one
   * @throws ZoneFileException if it is longer than any may be, or cannot be read
   */
  boolean next() {
    number++;
    length = 0;
    int b = read();
    if (afterReturn && b == '\n') {
      b = read();
    }
    if (b < 0) {
      return false;
    }
    while (b >= 0 && b != '\n' && b != '\r') {
      if (length == line.length) {
        throw new ZoneFileException(
            file, number, "the line is over %,d bytes long".formatted(limits.lineBytes()));
      }
      line[length++] = (byte) b;
      b = read();
    }
    afterReturn = b == '\r';
    return true;
  }

  /** The bytes of the line, without its end; good until the next call, up to {@link #length()}. */
  byte[] line() {
    return line;
  }

  int length() {
    return length;
  }

  /** The line's number, counted from 1. */
  int number() {
    return number;
  }

  /** Where the text of the line begins: after the byte order mark that editors leave. */
  int start() {
    int mark = UTF8_BYTE_ORDER_MARK.length;
    boolean marked =
        number == 1
            && length >= mark
            && Arrays.equals(line, 0, mark, UTF8_BYTE_ORDER_MARK, 0, mark);
    return marked ? mark : 0;
  }

  private int read() {
    if (position == filled) {
      fill();
    }
    return filled < 0 ? -1 : buffer[position++] & 0xff;
  }

  private void fill() {
    if (filled < 0) {
      return;
    }
    try {
      filled = in.read(buffer);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    position = Math.min(0, filled);
    read += Math.max(0, filled);
    if (read > limits.fileBytes()) {
      throw tooLarge(file, limits);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      // All was read that was to be read.
      position = filled;
    }
  }

  private static ZoneFileException unreadable(String file, IOException e) {
    return new ZoneFileException(file, "cannot be read (" + e.getMessage() + ")");
  }

  private static ZoneFileException tooLarge(String file, ZoneLimits limits) {
    return new ZoneFileException(
        file,
        "is larger than %,d MB; leave out what the scan does not need"
            .formatted(limits.fileBytes() / MEGABYTE));
  }
}
