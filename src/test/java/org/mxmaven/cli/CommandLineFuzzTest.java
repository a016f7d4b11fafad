package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is read may be made by an enemy or broken by a disk: every spoilt input ends in a report
 * or a sentence, and in an exit code that is documented. {@code -Dfuzz.minutes=60} goes on for so
 * long instead, from another seed each time; the folder of an input that fails is kept.
 */
class CommandLineFuzzTest {
  private static final int RUNS = 25;
  private static final long MINUTES = Long.getLong("fuzz.minutes", 0);

  /** Names of classes and of exceptions, and calls: nothing that a user should read. */
  private static final Pattern JAVA =
      Pattern.compile(
          "internal error|picocli|Exception|Error\\b|\\bjava\\.|\\borg\\.(?!example)|\\tat ");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r]]");

  private final Path folder;

  CommandLineFuzzTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 100, unit = TimeUnit.MINUTES)
  void everySpoiltInputEndsInWords(FuzzedInput input) throws IOException, SQLException {
    long first = MINUTES == 0 ? 0 : System.nanoTime();
    long end =
        System.nanoTime() + Duration.ofMinutes(MINUTES).toNanos() / FuzzedInput.values().length;
    for (long seed = first; seed < first + RUNS || System.nanoTime() < end; seed++) {
      run(input, seed);
    }
  }

  private void run(FuzzedInput input, long seed) throws IOException, SQLException {
    Path own = Files.createDirectory(folder.resolve(String.valueOf(seed)));
    FuzzedInput.Call call = input.prepare(new Mutation(new SplittableRandom(seed)), own);
    Run run =
        new Run.With(call.in(), 0, call.environment()).run(call.arguments().toArray(String[]::new));
    String context = "%s, seed %d, arguments %s".formatted(input, seed, call.arguments());
    assertThat(run.status()).as(context + "\n" + run.err()).isIn(0, 1, 2, 3, 4);
    assertThat(run.err()).as(context).doesNotContainPattern(JAVA);
    assertThat(run.err() + run.out()).as(context).doesNotContain(FuzzedInput.Call.SECRET);
    assertThat(run.err()).as(context).doesNotContainPattern(CONTROL);
    // A report may hold CR and nothing else of the kind; colours are for terminals.
    if (!call.arguments().contains("always")) {
      assertThat(run.out()).as(context).doesNotContainPattern(CONTROL);
    }
    delete(own);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
