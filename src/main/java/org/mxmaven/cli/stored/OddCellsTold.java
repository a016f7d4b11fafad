package org.mxmaven.cli.stored;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.report.TerminalText;
import org.mxmaven.store.OddCell;
import org.mxmaven.store.engine.DatabaseAddress;

/** Tells on standard error of the first odd cells of a database, and counts the others. */
public final class OddCellsTold implements Consumer<OddCell> {
  private static final int MOST = 20;

  /** More of them are not told apart from those that are read again. */
  private static final int MOST_KNOWN = 100_000;

  private final DatabaseAddress database;
  private final Consumer<String> say;
  private final Set<OddCell> known = new HashSet<>();

  public OddCellsTold(DatabaseAddress database, Surroundings surroundings) {
    this(
        database,
        hostile ->
            surroundings.err().println(new TerminalText(surroundings.charset()).of(hostile)));
  }

  /**
   * Tells of them as is told of other things.
   *
   * @param say takes sentences; text of the database in them is raw
   */
  public OddCellsTold(DatabaseAddress database, Consumer<String> say) {
    this.database = database;
    this.say = say;
  }

  @Override
  public void accept(OddCell cell) {
    if (known.size() < MOST_KNOWN && known.add(cell.withoutValue()) && known.size() <= MOST) {
      say.accept(
          "%s, %s; it is left out, or what follows from it is unknown"
              .formatted(database, cell.text()));
    }
  }

  /**
   * To be called when all is read.
   *
   * @return how a run ends that would otherwise end like that
   */
  public ExitCode end(ExitCode otherwise) {
    if (known.size() > MOST) {
      say.accept("%s, and %d more such cells".formatted(database, known.size() - MOST));
    }
    return otherwise == ExitCode.SCANNED && !known.isEmpty() ? ExitCode.INCOMPLETE : otherwise;
  }
}
