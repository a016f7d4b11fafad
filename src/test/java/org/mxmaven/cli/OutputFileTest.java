package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the report goes: whole or not at all, over nothing that is needed, and never unnoticed. */
class OutputFileTest {
  private final Path folder;
  private final Path database;
  private final Path zone;
  private final Path list;

  OutputFileTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    database = folder.resolve("test.db");
    zone = Files.writeString(folder.resolve("a.zone"), "$ORIGIN .\na.example. 60 A 192.0.2.1\n");
    list = Files.writeString(folder.resolve("list.txt"), "a.example\nb.example\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "jsonl"})
  void nothingUnfinishedIsLeftBeside(String format) throws IOException {
    Path file = Files.writeString(folder.resolve("out.txt"), "old");
    assertThat(scan(file, "--format", format).status()).isZero();
    assertThat(file).content().contains("a.example").doesNotContain("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(database, zone, list, file);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aNewFileIsForItsOwnerAlone() throws IOException {
    Path file = folder.resolve("out.txt");
    scan(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aReplacedFileKeepsItsPermissions() throws IOException {
    Path file = Files.writeString(folder.resolve("out.txt"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    scan(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aSymbolicLinkStaysOne() throws IOException {
    Path file = Files.writeString(folder.resolve("out.txt"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file.getFileName());
    assertThat(scan(link).status()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(file).content().contains("a.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"test.db", "list.txt", "a.zone"})
  void whatTheScanNeedsIsNotOverwritten(String name) throws IOException {
    scan(folder.resolve("out.txt"));
    byte[] before = Files.readAllBytes(folder.resolve(name));
    Run run = scan(folder.resolve(name));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("is the database or an input file itself");
    assertThat(folder.resolve(name)).hasBinaryContent(before);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceStaysOne() {
    Path device = Path.of("/dev/null");
    assertThat(scan(device).status()).isZero();
    assertThat(Files.isRegularFile(device)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "jsonl"})
  @EnabledOnOs(OS.LINUX)
  void aFullDeviceIsTold(String format) {
    Run run = scan(Path.of("/dev/full"), "--format", format);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("could not be written in full").doesNotContain("\tat ");
    assertThat(Run.of("-a", "-d", database.toString()).out())
        .contains("2 domains: 1 scanned, 1 does not exist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"No space left on device", "Input/output error"})
  void standardOutputThatFailsIsTold(String reason) {
    Run run = new Run.With("", 0, Map.of()).onto(failing(reason), arguments());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("could not be written in full (" + reason + ")");
  }

  @Test
  void aReaderThatGoesAwayIsNoError() {
    Run run = new Run.With("", 0, Map.of()).onto(failing("Broken pipe"), arguments());
    assertThat(run.status()).isZero();
    assertThat(run.err()).doesNotContain("written", "pipe", "\tat ");
  }

  private Run scan(Path output, String... more) {
    String[] all = new String[more.length + 8];
    System.arraycopy(arguments(), 0, all, 0, 6);
    all[6] = "--output";
    all[7] = output.toString();
    System.arraycopy(more, 0, all, 8, more.length);
    return Run.of(all);
  }

  private String[] arguments() {
    return new String[] {
      "-m", list.toString(), "--zone", zone.toString(), "-d", database.toString()
    };
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
