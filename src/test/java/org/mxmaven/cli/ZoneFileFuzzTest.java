package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A zone file changed at random is scanned, or one sentence says what is wrong with it. {@code
 * -Dfuzz.zones=100000} tries more of them.
 */
class ZoneFileFuzzTest {
  private static final int COUNT = Integer.getInteger("fuzz.zones", 300);
  private static final int LINES = 12;
  private static final List<String> PIECES =
      List.of(
          "\"",
          "(",
          ")",
          ";",
          "\\",
          "\\000",
          "\\256",
          "\n",
          "\r",
          "\t",
          " ",
          "\0",
          "\u00ff",
          "@",
          "*",
          ".",
          "..",
          "$",
          "$ORIGIN ",
          "$TTL ",
          "\n\"$INCLUDE\" /dev/zero\n",
          "\n$INCLUDE ",
          "\n$GENERATE 0-2147483647 h$ A 192.0.2.1\n",
          "\n$GENERATE 1-40 $ A 192.0.2.$\n",
          "\n$GENERATE 1- x\n",
          "\"\"",
          " CNAME ",
          " DNAME ",
          " NS ",
          " SOA a b 1 2 3 4 5\n",
          " TXT \\# 0\n",
          " MX 0 .\n",
          " TYPE65280 \\# 1 00\n",
          "4294967295",
          "IN ",
          "CH ",
          "v=spf1 ",
          "include:",
          "redirect=",
          "%{d}",
          "v=DMARC1; ",
          "a".repeat(300));

  private final Path folder;
  private final List<String> lines;

  ZoneFileFuzzTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    lines =
        Files.readAllLines(Path.of("src/example/example.zone")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith(";") && !line.startsWith("$"))
            .toList();
  }

  @Test
  void endsWithoutInternalErrors() throws IOException {
    for (long seed = 0; seed < COUNT; seed++) {
      check(seed, new SplittableRandom(seed));
    }
  }

  private void check(long seed, SplittableRandom random) throws IOException {
    int start = random.nextInt(lines.size() - LINES);
    List<String> some = lines.subList(start, start + LINES);
    String text = "$ORIGIN .\n$TTL 60\n. SOA a. b. 1 2 3 4 5\n" + String.join("\n", some);
    Path zone =
        Files.write(
            folder.resolve(seed + ".zone"),
            changed(text.getBytes(StandardCharsets.ISO_8859_1), random));
    String domain = some.get(random.nextInt(LINES)).split("[ ]", 2)[0].replaceFirst("\\.$", "");
    Path database = folder.resolve("test.db");
    Run run = Run.of("-s", domain, "--zone", zone.toString(), "-d", database.toString());
    assertThat(run.err())
        .as("seed %d, domain %s: %s", seed, domain, run)
        .doesNotContain("internal error", "\tat ");
    assertThat(run.status()).as("seed %d", seed).isIn(0, 2, 3);
    if (run.status() == 2) {
      assertThat(run.err()).as("seed %d", seed).startsWith("mxmaven: ").hasLineCount(1);
    }
    Files.delete(zone);
  }

  private static byte[] changed(byte[] text, SplittableRandom random) {
    byte[] changed = text;
    for (int left = random.nextInt(4); left >= 0; left--) {
      int from = random.nextInt(changed.length);
      int to = Math.min(changed.length, from + random.nextInt(20));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(changed, 0, from);
      switch (random.nextInt(4)) {
        case 0 -> out.write(random.nextInt(256));
        case 1 -> out.writeBytes(Arrays.copyOfRange(changed, from, to));
        default ->
            out.writeBytes(
                PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.ISO_8859_1));
      }
      // Bytes taken out, put in twice, or left with something between them.
      out.writeBytes(
          Arrays.copyOfRange(changed, random.nextInt(3) == 0 ? to : from, changed.length));
      changed = out.toByteArray();
    }
    return changed;
  }
}
