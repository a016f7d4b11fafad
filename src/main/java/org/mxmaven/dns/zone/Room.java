package org.mxmaven.dns.zone;

/** How much memory what is read from zone files may take. */
final class Room {
  /** So that the number of a byte is an int. */
  private static final long MOST = 2_000_000_000;

  private static final long MEGABYTE = 1_000_000;

  private final long limit;
  private long taken;

  /**
   * @param limit in bytes
   */
  Room(long limit) {
    this.limit = Math.min(limit, MOST);
  }

  /** Half of what Java may use; the other half is for the scan. */
  static Room ofThisMachine() {
    return new Room(Runtime.getRuntime().maxMemory() / 2);
  }

  /**
   * Counts memory before it is used.
   *
   * @throws Exhausted if there is not so much left
   */
  void take(long bytes) {
    taken += bytes;
    if (taken > limit) {
      throw new Exhausted(reason());
    }
  }

  void giveBack(long bytes) {
    taken -= bytes;
  }

  private String reason() {
    return "holds more than the "
        + limit / MEGABYTE
        + " MB of memory that all zone files together may take; leave out what the scan does not"
        + " need"
        + (limit < MOST ? ", or give Java more, as with MXMAVEN_JAVA_OPTS=-Xmx4g" : "");
  }

  /** What was read is more than there is room for; the message is a clause about a file. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Exhausted(String reason) {
      super(reason);
    }
  }
}
