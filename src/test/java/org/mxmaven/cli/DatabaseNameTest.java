package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that no database may have, in every command that takes one. */
class DatabaseNameTest {
  private final Path folder;

  DatabaseNameTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dev/stdin",
        "/dev/stdout",
        "/dev/../dev/stderr",
        "/dev/fd/1",
        "/dev/fd/63",
        "/proc/self/fd/1"
      })
  @EnabledOnOs(OS.LINUX)
  void whatIsOpenAlready(String name) {
    refused(name, "stands for what is open already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb.db", "\u001b[31ma.db", "a\u0000.db", "a\u0085.db", "a\u2028.db"})
  void controlCharacters(String name) throws IOException {
    refused(folder.resolve("x") + name, "control character");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  /** Others are none of our business. */
  @Test
  void unusualNamesStay() {
    String name = folder.resolve("caf\u00e9 \u4f8b '\";$(x) .db").toString();
    Run run = Run.of("-s", "a.example", "--nameserver", "x.invalid", "-d", name);
    assertThat(run.err()).contains("name server");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void devicesAndPipes() throws Exception {
    Path fifo = folder.resolve("fifo");
    assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
    Path zone = Files.writeString(folder.resolve("z"), "$ORIGIN .\n*.example. 60 A 192.0.2.1\n");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/null"));
    for (Path name : List.of(Path.of("/dev/null"), Path.of("/dev/full"), link, fifo)) {
      Run run = Run.of("-s", "a.example", "--zone", zone.toString(), "-d", name.toString());
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains(name + " is no ordinary file").hasLineCount(1);
    }
  }

  private static void refused(String name, String part) {
    for (String[] line :
        List.of(
            new String[] {"-s", "a.example", "-d", name},
            new String[] {"-a", "-d", name},
            new String[] {"scans", "-d", name},
            new String[] {"copy", "--from", "a.db", "--to", name},
            new String[] {"copy", "--from", name, "--to", "a.db"})) {
      Run run = Run.of(line);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("mxmaven: ").contains(part).hasLineCount(2);
      assertThat(run.err().replace("\n", "")).matches(t -> t.chars().allMatch(c -> c >= ' '));
    }
  }
}
