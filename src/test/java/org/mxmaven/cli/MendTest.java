package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record to publish instead, in the forms of output. */
class MendTest {
  private static final String TERMS = "ip4:192.0.2.1 ".repeat(17);
  private static final String MENDED = "\"v=spf1 " + TERMS + "\" \"ip4:192.0.2.2 -all\"";

  private final String[] scan;
  private final String[] stored;

  MendTest(@TempDir Path folder) throws IOException {
    String text =
        "$ORIGIN .\n$TTL 300\n. SOA ns.test. host.test. 1 3600 600 86400 60\n"
            + "a.example. TXT \"v=spf1 %sip4:192.0.2.2 -all\"\n".formatted(TERMS);
    String zone = Files.writeString(folder.resolve("z"), text).toString();
    String database = folder.resolve("a.db").toString();
    scan = new String[] {"-s", "a.example", "--zone", zone, "-d", database, "--format", ""};
    stored = new String[] {"-a", "-d", database, "--format", "jsonl"};
  }

  @Test
  void isShownForOneDomainReadyForAZoneFile() {
    assertThat(format("table").outLines())
        .containsSequence(
            "  The same record mended, for a.example:",
            "    \"v=spf1 " + TERMS + "\"",
            "    \"ip4:192.0.2.2 -all\"");
  }

  @Test
  void isInJsonOfAScanAndOfWhatIsStored() throws IOException {
    String scanned = format("jsonl").out();
    JsonNode mend = new ObjectMapper().readTree(scanned).at("/findings/0/mend");
    assertThat(mend.get("name").textValue()).isEqualTo("a.example");
    assertThat(mend.get("txt").textValue()).isEqualTo(MENDED);
    assertThat(Run.of(stored).out()).isEqualTo(scanned);
  }

  private Run format(String format) {
    String[] args = scan.clone();
    args[args.length - 1] = format;
    return Run.of(args);
  }
}
