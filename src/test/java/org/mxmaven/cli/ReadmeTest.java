package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows as printed is what the program prints. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final String LEFT_OUT = "\n…\n";

  private final Path folder;

  ReadmeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Parts in their order, each as it is. */
  @Test
  void theReport() throws IOException {
    Run run =
        Run.of("-m", "domains.example.txt", "--zone", "src/example/example.zone", "-d", database());
    String rest = timeless(run.out());
    for (String part : timeless(sample("Scanned ")).split(LEFT_OUT, -1)) {
      assertThat(rest).contains(part);
      rest = rest.substring(rest.indexOf(part) + part.length());
    }
    assertThat(rest).isEmpty();
  }

  @Test
  void theSenderAsText() throws IOException {
    List<String> lines = sample("$ ./mxmaven spf ").lines().toList();
    assertThat(sender(lines.get(0)).outLines()).isEqualTo(lines.subList(1, lines.size()));
  }

  @Test
  void theSenderAsJson() throws IOException {
    String command = sample("$ ./mxmaven spf ").lines().findFirst().orElseThrow();
    String json = sender(command + " --format json").out().strip();
    assertThat(Files.readString(README).replaceAll("\n {5}", "")).contains("\n    " + json + "\n");
  }

  @Test
  void whatChanged() throws IOException {
    scan("v=DMARC1; p=reject");
    scan("v=DMARC1; p=none");
    String printed = Run.of("diff", "-d", database()).out();
    assertThat(timeless(printed)).isEqualTo(timeless(sample("What scan 2 of ")));
  }

  private void scan(String dmarc) throws IOException {
    Path zone =
        Files.writeString(
            folder.resolve("a.zone"),
            "$ORIGIN worse.example.\n$TTL 60\n@ TXT \"v=spf1 -all\"\n_dmarc TXT \"%s\"\n"
                .formatted(dmarc));
    assertThat(Run.of("-s", "worse.example", "--zone", zone.toString(), "-d", database()).status())
        .isZero();
  }

  private static Run sender(String command) {
    return Run.of(command.substring("$ ./mxmaven ".length()).split(" ", -1));
  }

  /** The block of code that begins like that. */
  private static String sample(String beginning) throws IOException {
    Matcher block =
        Pattern.compile("(?s)\n```\n(" + Pattern.quote(beginning) + ".*?\n)```\n")
            .matcher(Files.readString(README));
    assertThat(block.find()).as(beginning).isTrue();
    return block.group(1);
  }

  private static String timeless(String text) {
    return text.replaceAll("2[0-9]{3}-[0-9]{2}-[0-9]{2} [0-9:.]+", "TIME")
        .replaceAll("took [0-9.]+", "took TIME");
  }

  private String database() {
    return folder.resolve("a.db").toString();
  }
}
