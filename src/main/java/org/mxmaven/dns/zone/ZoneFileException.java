package org.mxmaven.dns.zone;

/** A zone file that cannot be used; the message is one sentence with the file and the reason. */
public final class ZoneFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A file that has no usable content at all, or cannot be read. */
  ZoneFileException(String file, String reason) {
    super("The zone file " + file + " " + reason + ".");
  }

  /**
   * An error within a file.
   *
   * @param line counted from 1
   */
  ZoneFileException(String file, int line, String reason) {
    super("The zone file " + file + " has an error in line " + line + ": " + reason + ".");
  }
}
