package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaCommandTest {
  private static final Path DOCS = Path.of("docs");

  @ParameterizedTest
  @EnumSource(SchemaCommand.Schema.class)
  void printsTheDocumentedSchema(SchemaCommand.Schema schema) throws IOException {
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
    assertThat(run.err().toLowerCase(Locale.ROOT)).contains("yaml", "jsonl");
  }
}
