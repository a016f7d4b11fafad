package org.mxmaven.store.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a killed program leaves is removed, and nothing else. */
class TemporaryNameTest {
  private final Path folder;

  TemporaryNameTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Another program, which holds a name until its input ends. */
  static final class Holder {
    private Holder() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
      TemporaryName name = TemporaryName.in(Path.of(args[0]));
      Files.writeString(name.path(".part"), "half");
      Files.writeString(name.path(".part-wal"), "log");
      Files.writeString(name.makeFolder(".lib").resolve("a.so"), "library");
      System.out.println("ready");
      System.in.read();
    }
  }

  @Test
  void leavesNothingBehind() throws IOException {
    try (TemporaryName name = TemporaryName.in(folder)) {
      assertThat(files()).hasSize(1);
      assertThat(name.path(".part").getParent()).isEqualTo(folder.toRealPath());
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void whatAKilledProgramLeftIsRemoved() throws Exception {
    Process holder = holder();
    holder.destroyForcibly();
    assertThat(holder.waitFor()).isNotZero();
    assertThat(files()).hasSize(4);
    Files.writeString(folder.resolve("report.csv"), "whole");
    TemporaryName.in(folder).close();
    assertThat(files()).containsExactly("report.csv");
  }

  @Test
  void whatARunningProgramHasStays() throws Exception {
    Process holder = holder();
    try {
      List<String> before = files();
      TemporaryName.in(folder).close();
      assertThat(files()).isEqualTo(before).hasSize(4);
    } finally {
      holder.destroyForcibly().waitFor();
    }
  }

  /** Its own too, of which it must not lose the lock either. */
  @Test
  void namesOfTheSameProgramStay() throws IOException {
    try (TemporaryName one = TemporaryName.in(folder);
        TemporaryName other = TemporaryName.in(folder)) {
      Files.writeString(one.path(".part"), "half");
      TemporaryName.in(folder).close();
      assertThat(files()).hasSize(3);
      Files.delete(one.path(".part"));
      assertThat(other.path(".part")).isNotEqualTo(one.path(".part"));
    }
    assertThat(files()).isEmpty();
  }

  /** A link to what is somebody else's, a name that looks alike, a folder. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsNotOursStays(@TempDir Path elsewhere) throws IOException {
    Path precious = Files.writeString(elsewhere.resolve("precious"), "");
    Files.createSymbolicLink(folder.resolve(".mxmaven-1.lock"), precious);
    Files.writeString(folder.resolve(".mxmaven-1.part"), "whose?");
    Files.writeString(folder.resolve(".mxmaven-2.part"), "no lock tells that it is dead");
    Files.createDirectory(folder.resolve(".mxmaven-3.lock"));
    Files.writeString(folder.resolve("mxmaven-4.lock"), "");
    Files.writeString(folder.resolve(".mxmaven-5.lock"), "");
    Files.createSymbolicLink(folder.resolve(".mxmaven-5.lib"), elsewhere);
    TemporaryName.in(folder).close();
    assertThat(precious).exists();
    assertThat(files())
        .containsExactlyInAnyOrder(
            ".mxmaven-1.lock",
            ".mxmaven-1.part",
            ".mxmaven-2.part",
            ".mxmaven-3.lock",
            "mxmaven-4.lock");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void itsFolderIsForItsOwnerAlone() throws IOException {
    try (TemporaryName name = TemporaryName.in(folder)) {
      Path made = name.makeFolder(".lib");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rwx------");
      Files.delete(made);
    }
  }

  private Process holder() throws IOException {
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(holder.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("ready");
    return holder;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
