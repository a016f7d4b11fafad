package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.store.engine.NewDatabaseFile;

/** Two scans that begin at once on one file that does not exist yet, or is empty. */
class FirstOpeningTest {
  private static final int TIMES = 1_000;
  private static final int EMPTY_ONES = 100;

  private final CyclicBarrier together = new CyclicBarrier(2);
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final Path folder;

  FirstOpeningTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void eachFindsItsOwnWritesInTheFile() throws Exception {
    for (int i = 0; i < TIMES; i++) {
      bothWrite(folder.resolve(i + ".db"));
    }
  }

  @Test
  void eachFindsItsOwnWritesInAFileThatWasEmpty() throws Exception {
    for (int i = 0; i < EMPTY_ONES; i++) {
      bothWrite(Files.createFile(folder.resolve(i + ".db")));
    }
  }

  private void bothWrite(Path file) throws Exception {
    List<Future<List<String>>> scans =
        threads.invokeAll(List.of(scan(file, "one.example"), scan(file, "two.example"))).stream()
            .toList();
    assertThat(scans.get(0).get()).contains("one.example");
    assertThat(scans.get(1).get()).contains("two.example");
    assertThat(new TestDatabase(file).rows("select arguments from Scan order by 1"))
        .containsExactly("one.example", "two.example");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    Files.delete(file);
  }

  /** What the book of scans holds when the scan has ended. */
  private Callable<List<String>> scan(Path file, String arguments) {
    return () -> {
      together.await();
      try (Store store = new TestDatabase(file).openPatiently()) {
        long scan = store.beginScan(TestDatabase.START, "1.0", arguments, Optional.empty());
        store.endScan(scan, TestDatabase.START, 0, 0, 0);
        return store.scans().stream().map(entry -> entry.arguments()).toList();
      }
    };
  }

  /** SQLite itself does not wait for such a lock where the way of writing is to change. */
  @Test
  void aWriterToAFileThatIsNotYetWrittenAheadIsWaitedFor() throws Exception {
    TestDatabase database = new TestDatabase(folder.resolve("test.db"));
    database.open().close();
    database.execute("pragma journal_mode = delete");
    try (Connection writer = database.connect();
        Statement statement = writer.createStatement()) {
      statement.executeUpdate("begin immediate");
      assertThatThrownBy(database::open).hasMessageContaining("is locked by another program");
      Thread opening = new Thread(() -> database.openPatiently().close());
      opening.start();
      while (opening.isAlive() && opening.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      statement.executeUpdate("commit");
      opening.join();
    }
    assertThat(database.rows("pragma journal_mode")).containsExactly("wal");
  }

  @Test
  void aFileThatAnotherProgramMadeMeanwhileStays() throws IOException {
    Path file = folder.resolve("test.db");
    NewDatabaseFile made = new NewDatabaseFile(file);
    Files.writeString(file, "made meanwhile");
    assertThat(made.complete()).isFalse();
    made.discard();
    assertThat(file).hasContent("made meanwhile");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
