package org.mxmaven.store.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.ExecuteListener;
import org.sqlite.ProgressHandler;

/**
 * An end to statements of SQLite that would have none: what one costs follows from the size of the
 * database, unless rows and indexes are made to take for ever. Counted are the steps of SQLite's
 * machine, so that neither a slow disk nor the wait for another program's lock counts.
 */
public final class StepLimit extends ProgressHandler {
  /** What it may take for each byte of the database: far more than the longest upgrade does. */
  private static final long STEPS_PER_BYTE = 200;

  private final Path file;
  private final long least;
  private final int interval;
  private long steps;

  /**
   * A limit.
   *
   * @param file the size of which counts
   * @param least the steps that a statement may take however small it is
   */
  public StepLimit(Path file, long least) {
    this.file = file;
    this.least = least;
    this.interval = Math.toIntExact(Math.min(1_000_000, least));
  }

  /** From now on statements on this connection are limited. */
  public void limit(Connection connection) throws SQLException {
    steps = 0;
    ProgressHandler.setHandler(connection, interval, this);
  }

  /** Tells of each statement that begins and each row that comes: the count begins anew. */
  public ExecuteListener listener() {
    return ExecuteListener.onExecuteStart(context -> steps = 0).onRecordStart(context -> steps = 0);
  }

  @Override
  protected int progress() {
    steps += interval;
    return steps > least && steps > allowed() ? 1 : 0;
  }

  private long allowed() {
    long bytes = size(file) + size(file.resolveSibling(file.getFileName() + "-wal"));
    return least + STEPS_PER_BYTE * bytes;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
