package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts that wait on disk. */
class SpoolTest {
  @Test
  void handsTextsOverInTheirOrder() {
    try (Spool spool = new Spool()) {
      spool.add(3, "third");
      spool.add(1, "first");
      spool.add(Long.MAX_VALUE, "");
      spool.add(1, "first too: \u00fc\u202e");
      spool.add(2, "second".repeat(100_000));
      assertThat(texts(spool))
          .containsExactly(
              "first", "first too: \u00fc\u202e", "second".repeat(100_000), "third", "");
    }
  }

  @Test
  void holdsNothingAtFirst() {
    try (Spool spool = new Spool()) {
      assertThat(texts(spool)).isEmpty();
    }
  }

  @Test
  void leavesNoFile() throws IOException {
    List<Path> before = files();
    try (Spool spool = new Spool()) {
      spool.add(1, "text");
    }
    assertThat(files()).isSubsetOf(before);
  }

  /** The scan that the texts come from goes on. */
  @Test
  void tellsOfAFailureAtTheEnd() {
    try (Spool spool = new Spool()) {
      Thread.currentThread().interrupt();
      spool.add(1, "what an interrupted thread writes to a channel is lost");
      assertThat(Thread.interrupted()).isTrue();
      spool.add(2, "text");
      assertThatThrownBy(spool::check)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("The temporary file of the HTML report cannot be written");
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.toString().endsWith(".spool")).toList();
    }
  }

  private static List<String> texts(Spool spool) {
    List<String> texts = new ArrayList<>();
    spool.forEach(texts::add);
    return texts;
  }
}
