package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own. */
@Timeout(60)
class MainTest {
  /** Java writes numbers in Arabic digits there, which neither JSON nor a database search knows. */
  @Test
  void numbersDoNotFollowTheMachinesLanguage(@TempDir Path folder) throws Exception {
    Path zone =
        Files.writeString(
            folder.resolve("a.zone"),
            "$ORIGIN .\n$TTL 60\na.example. TXT \"v=spf1 -all\"\na.example. TXT v=spf1\n");
    String out =
        run("-s", "a.example", "--zone", zone.toString(), "-d", folder.resolve("a.db").toString());
    assertThat(out).contains("has 2 SPF records").doesNotContainPattern("[\\p{Nd}&&[^0-9]]");
  }

  private static String run(String... args) throws IOException, InterruptedException {
    String[] command = new String[args.length + 6];
    command[0] = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    command[1] = "-Duser.language=fa";
    command[2] = "-Duser.country=IR";
    command[3] = "-cp";
    command[4] = System.getProperty("java.class.path");
    command[5] = Main.class.getName();
    System.arraycopy(args, 0, command, 6, args.length);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out;
  }
}
