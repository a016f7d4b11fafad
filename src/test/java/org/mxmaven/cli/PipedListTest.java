package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.cli.process.Interruption;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.scan.Input;
import org.mxmaven.store.Store;
import org.mxmaven.store.engine.DatabaseAddress;
import org.mxmaven.store.jooq.Stores;

/** Lists that can be read only once, or not at all. */
@EnabledOnOs(OS.LINUX)
class PipedListTest {
  private static final String LIST = "a.example\nno domain\nb.example\n";

  private final Path folder;
  private final String zone;
  private final Path database;

  PipedListTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.database = folder.resolve("a.db");
    this.zone =
        Files.writeString(folder.resolve("z"), "$ORIGIN .\n*.example. 60 A 192.0.2.1\n").toString();
  }

  @Test
  void aFifoIsReadOnce() throws Exception {
    Path fifo = folder.resolve("fifo");
    assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
    Process writer = write(fifo);
    Run run = scan(InputStream.nullInputStream(), fifo.toString(), "--format", "sarif");
    assertThat(writer.waitFor()).isZero();
    assertThat(run.status()).as(run.err()).isEqualTo(3);
    assertThat(run.err()).contains(fifo + ", line 2: \"no domain\"").contains("2 domains: ");
    // Nobody could open the list at that line any more.
    assertThat(run.out()).contains("\"uri\":\"a.example\"").doesNotContain("\"uri\":\"fifo");
  }

  private static Process write(Path fifo) throws IOException {
    Process writer = new ProcessBuilder("sh", "-c", "cat > \"$1\"", "sh", fifo.toString()).start();
    try (var in = writer.outputWriter(StandardCharsets.UTF_8)) {
      in.write(LIST);
    }
    return writer;
  }

  /** Names of the same stream: nothing is opened a second time. */
  @Test
  void standardInputHasSeveralNames() {
    for (String name : new String[] {"-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"}) {
      Run run = new Run.With(LIST, 0, Map.of()).run(arguments(name));
      assertThat(run.status()).as(run.err()).isEqualTo(3);
      assertThat(run.outLines().get(0)).isEqualTo("Scanned 2 domains.");
    }
  }

  /** The number of a descriptor is another in the next run, and may stand for anything. */
  @Test
  void aListWithoutANameOfItsOwnIsKnownAsStandardInput() {
    assertThat(Input.list("/dev/fd/0", InputStream.nullInputStream()).key())
        .isEqualTo(Input.list("-", InputStream.nullInputStream()).key());
  }

  @Test
  void aScanOfAPipeIsResumedWithAnotherPipe() {
    try (Store store =
        Stores.open(
            DatabaseAddress.of(database), Map.of(), Clock.systemUTC().getZone(), cell -> {})) {
      long scan = store.beginScan(Clock.systemUTC().instant(), "1", "-m -", Optional.of("-"));
      store.stopScan(scan, Clock.systemUTC().instant());
    }
    Run run = new Run.With(LIST, 0, Map.of()).run(arguments("/dev/fd/0", "--resume"));
    assertThat(run.status()).as(run.err()).isEqualTo(3);
    assertThat(run.outLines().get(0)).isEqualTo("Scanned 2 domains.");
  }

  @Test
  void standardInputThatIsClosed() {
    for (String name : new String[] {"-", "/dev/stdin"}) {
      InputStream closed = new FileInputStream(new FileDescriptor());
      refused(scan(closed, name), "it is closed; give -m a file");
      refused(scan(closed, name, "--resume"), "it is closed; give -m a file");
    }
  }

  /** A folder, say. */
  @Test
  void standardInputThatCannotBeRead() {
    InputStream folder =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("Is a directory");
          }
        };
    refused(scan(folder, "-"), "it cannot be read: Is a directory");
  }

  private void refused(Run run, String part) {
    assertThat(run.err()).startsWith("mxmaven: The list standard input cannot be used: ");
    assertThat(run.err()).contains(part).hasLineCount(1);
    assertThat(run.status()).isEqualTo(2);
  }

  private Run scan(InputStream in, String name, String... more) {
    StringWriter err = new StringWriter();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            in,
            new PrintWriter(err, true),
            StandardCharsets.UTF_8,
            Map.of(),
            Clock.systemUTC(),
            System::nanoTime,
            () -> new Surroundings.StandardOutput(out, 0),
            () -> 0,
            new Interruption());
    int status = new App(surroundings).run(arguments(name, more));
    return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  private String[] arguments(String name, String... more) {
    String[] all = new String[more.length + 6];
    System.arraycopy(
        new String[] {"-m", name, "--zone", zone, "-d", database.toString()}, 0, all, 0, 6);
    System.arraycopy(more, 0, all, 6, more.length);
    return all;
  }
}
