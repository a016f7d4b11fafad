package org.mxmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The built jar and the launcher, as a user has them, without a network. */
class BuiltProgramIT {
  private static final List<String> ZONE =
      List.of("-m", "domains.example.txt", "--zone", "src/example/example.zone");

  private final Path folder;

  BuiltProgramIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theLauncherRunsTheReadmesFirstCommand() throws IOException, InterruptedException {
    Program run =
        Program.runCommand(
            folder,
            List.of(
                "./mxmaven",
                "-s",
                "hard-fail.example",
                ZONE.get(2),
                ZONE.get(3),
                "-d",
                database()));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.outLines()).anyMatch(line -> line.matches("hard-fail.example +HARD_FAIL .*"));
  }

  @Test
  void helpAndVersionNeedNothing() throws IOException, InterruptedException {
    assertThat(Program.run(folder, "--version").out()).startsWith("mxmaven ");
    Program help = Program.run(folder, "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("Usage: mxmaven", "Exit status:");
  }

  @Test
  void theLauncherChecksASender() throws IOException, InterruptedException {
    Program run =
        Program.runCommand(
            folder,
            List.of(
                "./mxmaven",
                "spf",
                "--ip",
                "203.0.113.7",
                "--sender",
                "user@hard-fail.example",
                ZONE.get(2),
                ZONE.get(3)));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("No.  hard-fail.example says that 203.0.113.7 may not send");
  }

  @Test
  void badUsageEndsWithTwo() throws IOException, InterruptedException {
    Program run = Program.run(folder, "-s", "a.example", "-a");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  /** {@code mxmaven -a | head -1}. */
  @Test
  void endsQuietlyWhenTheReaderGoesAway() throws IOException, InterruptedException {
    Program scan =
        Program.run(folder, ZONE.get(0), ZONE.get(1), ZONE.get(2), ZONE.get(3), "-d", database());
    assertThat(scan.status()).as(scan.err()).isZero();
    for (String format : List.of("table", "jsonl")) {
      Process process = Program.piped(folder, "-a", "-d", database(), "--format", format);
      try (BufferedReader reader = process.inputReader()) {
        assertThat(reader.readLine()).isNotEmpty();
      }
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(folder.resolve("err")).isEmptyFile();
    }
  }

  /** Where standard input is closed, a file of the JVM's is open in its place. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void standardInputThatIsClosedIsNoList() throws IOException, InterruptedException {
    Program direct = shell("%s -m - -d %s <&-");
    assertThat(direct.status()).isEqualTo(2);
    assertThat(direct.err()).contains("it is closed").hasLineCount(1);
    List<String> launcher = List.of("sh", "-c", "./mxmaven -m - -d \"$1\" <&-", "sh", database());
    Program launched = Program.runCommand(folder, launcher);
    assertThat(launched.status()).isEqualTo(2);
    assertThat(launched.err())
        .isEqualTo("mxmaven: standard input holds no domain; write one a line.\n");
  }

  /** It waits for the list, its report begun and its libraries unpacked, when it is killed. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void whatAKilledRunLeftIsClearedByTheNext() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path reports = Files.createDirectory(folder.resolve("reports"));
    List<String> command = new ArrayList<>(Program.command());
    command.add(1, "-Djava.io.tmpdir=" + temporary);
    command.addAll(List.of("-d", database(), "--output", reports + "/r.csv", "-m"));
    Process killed =
        new ProcessBuilder(Stream.concat(command.stream(), Stream.of("-")).toList())
            .redirectError(folder.resolve("err").toFile())
            .start();
    // The database is made after the report is begun, by the library that was unpacked.
    while (Files.notExists(folder.resolve("test.db"))
        || Files.size(folder.resolve("test.db")) == 0) {
      assertThat(killed.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
    }
    killed.destroyForcibly().waitFor();
    assertThat(temporary).isNotEmptyDirectory();
    assertThat(reports).isNotEmptyDirectory();
    command.addAll(List.of(ZONE.get(1), ZONE.get(2), ZONE.get(3)));
    Program next = Program.runCommand(folder, command);
    assertThat(next.status()).as(next.err()).isZero();
    assertThat(temporary).isEmptyDirectory();
    assertThat(reports).isDirectoryNotContaining("glob:**.mxmaven-*");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theReportDoesNotGoIntoTheDatabase() throws IOException, InterruptedException {
    assertThat(shell("%s -s a.test --zone src/example/example.zone -d %s").status()).isZero();
    long size = Files.size(folder.resolve("test.db"));
    Program run = shell("%1$s -a -d %2$s >> %2$s");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("the file that standard output or standard error goes to");
    assertThat(folder.resolve("test.db")).hasSize(size);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aCommandMayPrintTheList() throws IOException, InterruptedException {
    Program run =
        shell(
            "cat domains.example.txt | %s -m /dev/fd/0 --zone src/example/example.zone -d %s"
                + " --quiet");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("Scanned ");
  }

  /** A command line of the shell, in which the program and the database are filled in. */
  private Program shell(String line) throws IOException, InterruptedException {
    String program = String.join(" ", Program.command());
    return Program.runCommand(folder, List.of("sh", "-c", line.formatted(program, database())));
  }

  /** The scan of the examples is what the sample database came from, and still is the same. */
  @Test
  void theSampleDatabaseIsReadable() throws IOException, InterruptedException {
    Path copy = Files.copy(Path.of("mxmaven.db.sample"), folder.resolve("sample.db"));
    Program shown = Program.run(folder, "-a", "-d", copy.toString());
    assertThat(shown.status()).as(shown.err()).isZero();
    assertThat(shown.out()).contains("139 domains: 134 scanned, 5 do not exist");
    assertThat(shown.outLines()).anyMatch(line -> line.matches("bare-all.example +PASS .*"));
  }

  private String database() {
    return folder.resolve("test.db").toString();
  }
}
