package org.mxmaven.dns.live;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.live.Attempt.Way;
import org.mxmaven.evidence.Failure.Kind;

/**
 * What the queries of one look-up came to nothing by: which servers need not be asked again, and
 * what to tell in the end.
 *
 * @param <T> what is looked up
 */
final class Setbacks<T> {
  private final ServerChoice servers;
  private final BitSet hopeless = new BitSet();
  private @Nullable Kind kind;
  private String detail = "";
  private @Nullable T lastResort;
  private int onConnections;

  Setbacks(ServerChoice servers) {
    this.servers = servers;
  }

  /**
   * Takes in one.
   *
   * @param circumstance what the clause ends with
   */
  void add(Attempt attempt, Reading.Useless<T> useless, String circumstance) {
    // What a server said tells more than that another one said nothing.
    if (kind == null || kind.isSilence() || !useless.kind().isSilence()) {
      kind = useless.kind();
      detail = servers.text(attempt.server()) + " " + useless.clause() + circumstance;
    }
    if (useless.lastResort() != null) {
      lastResort = useless.lastResort();
    }
    if (attempt.way() == Way.STREAM || !servers.isLossy(attempt.server())) {
      onConnections++;
    }
    if (isFinal(useless.kind())) {
      hopeless.set(attempt.server());
    }
  }

  /** Forgets them, since another name is asked for. */
  void clear() {
    hopeless.clear();
    kind = null;
    detail = "";
    lastResort = null;
  }

  /** The servers that would say the same again. */
  BitSet hopeless() {
    return hopeless;
  }

  /** Whether no server is left that might say anything else. */
  boolean leaveNone() {
    return hopeless.cardinality() == servers.count();
  }

  /** Whether any of them ever was on a connection, which others may share. */
  boolean onConnections() {
    return onConnections > 0;
  }

  /** What to tell; null if there are none. */
  @Nullable Kind kind() {
    return kind;
  }

  /** A clause for the user. */
  String detail() {
    return detail;
  }

  /** What to end with rather than with a failure, if there is anything. */
  @Nullable T lastResort() {
    return lastResort;
  }

  /** Whether the same server would say the same again. */
  private static boolean isFinal(Kind kind) {
    return switch (kind) {
      case REFUSED, NOTIMP, FORMERR, REFERRAL, ERROR_CODE -> true;
      default -> false;
    };
  }
}
