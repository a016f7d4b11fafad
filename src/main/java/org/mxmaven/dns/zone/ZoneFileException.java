package org.mxmaven.dns.zone;

/** A zone file that cannot be used; the message is one sentence with the file and the reason. */
public final class ZoneFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A word of the file may be part of a reason, and be as long as a line. */
  private static final int MAX_REASON = 300;

  /** A file that has no usable content at all, or cannot be read. */
  ZoneFileException(String file, String reason) {
    super("The zone file " + file + " " + plain(reason) + ".");
  }

  /**
   * An error within a file.
   *
   * @param line counted from 1
   */
  ZoneFileException(String file, int line, String reason) {
    super("The zone file " + file + " has an error in line " + line + ": " + plain(reason) + ".");
  }

  /** The reason in printable ASCII: other bytes as a master file writes them. */
  private static String plain(String reason) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < reason.length(); i++) {
      char c = reason.charAt(i);
      plain.append(c >= ' ' && c < 0x7f ? String.valueOf(c) : String.format("\\%03d", (int) c));
      if (plain.length() > MAX_REASON) {
        return plain.substring(0, MAX_REASON) + "…";
      }
    }
    return plain.toString();
  }
}
