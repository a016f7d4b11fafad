package org.mxmaven.cli;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.mxmaven.report.TerminalText;
import org.mxmaven.store.OddCell;
import org.mxmaven.store.engine.DatabaseAddress;

/** Tells on standard error of the first odd cells of a database, and counts the others. */
final class OddCellsTold implements Consumer<OddCell> {
  private static final int MOST = 20;

  /** More of them are not told apart from those that are read again. */
  private static final int MOST_KNOWN = 100_000;

  private final DatabaseAddress database;
  private final Consumer<String> say;
  private final Set<OddCell> known = new HashSet<>();

  /** Tells of them as the scan tells of other things. */
  OddCellsTold(DatabaseAddress database, Narrator narrator) {
    this(database, narrator::say);
  }

  OddCellsTold(DatabaseAddress database, Surroundings surroundings) {
    this(
        database,
        hostile ->
            surroundings.err().println(new TerminalText(surroundings.charset()).of(hostile)));
  }

  private OddCellsTold(DatabaseAddress database, Consumer<String> say) {
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
  ExitCode end(ExitCode otherwise) {
    if (known.size() > MOST) {
      say.accept("%s, and %d more such cells".formatted(database, known.size() - MOST));
    }
    return otherwise == ExitCode.SCANNED && !known.isEmpty() ? ExitCode.INCOMPLETE : otherwise;
  }
}
