package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.cli.command.SchemaCommand;

class SchemaCommandTest {
  private static final Path DOCS = Path.of("docs");

  @ParameterizedTest
  @EnumSource(SchemaCommand.JsonSchemaFile.class)
  void printsTheDocumentedSchema(SchemaCommand.JsonSchemaFile schema) throws IOException {
    Run run = Run.of("schema", schema.toString());
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo(Files.readString(DOCS.resolve(schema + ".schema.json")));
  }

  @Test
  void listsAllOfThem() throws IOException {
    Run run = Run.of("schema");
    assertThat(run.status()).isZero();
    try (Stream<Path> files = Files.list(DOCS)) {
      assertThat(run.outLines())
          .map(line -> line.substring(0, line.indexOf(' ')) + ".schema.json")
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".schema.json"))
                  .toList());
    }
  }

  @Test
  void caseDoesNotMatter() {
    assertThat(Run.of("schema", "JSONL").out()).contains("\"$schema\"");
  }

  @Test
  void anUnknownOneIsRefused() {
    Run run = Run.of("schema", "yaml");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("use one of jsonl, json, changes, history, scans, not 'yaml'");
  }

  /** It has no database, whose results would be a comfort. */
  @ParameterizedTest
  @ValueSource(strings = {"schema", "schema json", "checks", "checks spf-missing --format json"})
  void aFullDiskIsToldWithoutADatabase(String args) throws IOException {
    try (OutputStream full = new FileOutputStream("/dev/full")) {
      Run run = new Run.With("", 0, Map.of()).onto(full, args.split(" ", -1));
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err())
          .startsWith("mxmaven: The output could not be written in full (")
          .doesNotContain("database")
          .hasLineCount(1);
    }
  }
}
