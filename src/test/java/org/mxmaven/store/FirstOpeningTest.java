package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Two scans that begin at once on one file that does not exist yet, or is empty. */
class FirstOpeningTest {
  private static final int TIMES = 1_000;
  private static final int EMPTY_ONES = 20;

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
