package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets one clear sentence on standard error and exit status 2, before any look-up. */
class BadInputTest {
  private final Path folder;

  BadInputTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aListThatDoesNotExist() {
    refused(list("nowhere.txt"), "does not exist");
  }

  @Test
  void aListThatIsAFolder() {
    refused(list("."), "is a folder");
  }

  @Test
  void aListThatIsNotUtf8() throws IOException {
    Files.write(
        folder.resolve("latin.txt"), "bücher.example\n".getBytes(StandardCharsets.ISO_8859_1));
    refused(list("latin.txt"), "is not UTF-8");
  }

  @Test
  void aListWithoutDomains() throws IOException {
    Files.writeString(folder.resolve("empty.txt"), "# nothing\n\n");
    refused(list("empty.txt"), "holds no domain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no domain", "a@b.example", "https://b.example", "", "a..example"})
  void aSingleDomainThatIsNone(String domain) {
    refused(Run.of("-s", domain, "-d", database()), "is no domain name: it");
  }

  @Test
  void aDomainWithABlank() {
    String sentence = "it has a blank inside; give each domain by itself.\n";
    refused(Run.of("-s", "a b", "-d", database()), "\"a b\" is no domain name: " + sentence);
    refused(Run.of("history", "a b", "-d", database()), "a b is no domain: " + sentence);
  }

  @Test
  void aZoneFileThatDoesNotExist() {
    refused(zone("nowhere.zone"), "nowhere.zone");
  }

  @Test
  void aZoneFileWithAnError() throws IOException {
    Files.writeString(folder.resolve("bad.zone"), "$ORIGIN a.example.\n$TTL 60\n@ MX mail\n");
    Run run = zone("bad.zone");
    refused(run, "bad.zone");
    assertThat(run.err()).contains("3");
  }

  @Test
  void aDatabaseThatIsAFolder() {
    refused(Run.of("-s", "a.example", "-d", folder.toString()), "is a folder");
  }

  @Test
  void aDatabaseThatIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("text.db"), "not a database at all, just text");
    refused(Run.of("-s", "a.example", "-d", file.toString()), "text.db");
    assertThat(file).hasContent("not a database at all, just text");
  }

  @Test
  void showingADatabaseThatDoesNotExistMakesNone() {
    Path file = folder.resolve("none.db");
    refused(Run.of("-a", "-d", file.toString()), "does not exist");
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no-such-host.invalid", "127.0.0.1:99999", "127.0.0.1:dns"})
  void aNameServerThatIsNone(String server) {
    refused(Run.of("-s", "a.example", "-d", database(), "--nameserver", server), "name server");
  }

  @Test
  void anOutputFileInAFolderThatDoesNotExist() throws IOException {
    Path zone = Files.writeString(folder.resolve("z"), "$ORIGIN a.example.\n@ 60 A 192.0.2.1\n");
    String output = folder.resolve("nowhere").resolve("out.txt").toString();
    refused(
        Run.of("-s", "a.example", "-d", database(), "--zone", zone.toString(), "--output", output),
        "folder exists");
  }

  @Test
  void anOutputFileThatIsAFolder() throws IOException {
    Path zone = Files.writeString(folder.resolve("z"), "$ORIGIN a.example.\n@ 60 A 192.0.2.1\n");
    String output = folder.toString();
    refused(
        Run.of("-s", "a.example", "-d", database(), "--zone", zone.toString(), "--output", output),
        "is a folder");
  }

  private static void refused(Run run, String part) {
    assertThat(run.err()).startsWith("mxmaven: ").contains(part).doesNotContain("\tat ");
    assertThat(run.err().strip().lines()).hasSize(1);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  private Run list(String name) {
    return Run.of("-m", folder.resolve(name).toString(), "-d", database());
  }

  private Run zone(String name) {
    return Run.of("-s", "a.example", "-d", database(), "--zone", folder.resolve(name).toString());
  }

  private String database() {
    return folder.resolve("test.db").toString();
  }
}
