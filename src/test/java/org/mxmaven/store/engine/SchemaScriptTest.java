package org.mxmaven.store.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.store.TestEngine;

/** One script, and the statements that each engine makes of it. */
class SchemaScriptTest {
  private static final String SCRIPT =
      """
      -- What it is for; a sentence.
      CREATE TABLE "A" (
        "id" {id},          -- a number
        -- only: b
        "extra" {text},
        "name" {text});
      -- only: a, b
      CREATE INDEX "x" ON "A" ("name");

      -- only: c
      CREATE INDEX "y" ON "A" ("name");
      DROP TABLE "A";
      """;

  @Test
  void whatIsForOneEngineOnly() {
    assertThat(SchemaScript.parse(SCRIPT, "a", Map.of("id", "INT", "text", "TEXT")))
        .containsExactly(
            "CREATE TABLE \"A\" (\n  \"id\" INT,          -- a number\n  \"name\" TEXT)",
            "CREATE INDEX \"x\" ON \"A\" (\"name\")",
            "DROP TABLE \"A\"");
    assertThat(SchemaScript.parse(SCRIPT, "c", Map.of("id", "INT", "text", "TEXT")))
        .containsExactly(
            "CREATE TABLE \"A\" (\n  \"id\" INT,          -- a number\n  \"name\" TEXT)",
            "CREATE INDEX \"y\" ON \"A\" (\"name\")",
            "DROP TABLE \"A\"");
  }

  @ParameterizedTest
  @EnumSource
  void everyWordOfTheSchemaStandsForSomething(TestEngine engine) {
    String url =
        switch (engine) {
          case SQLITE -> "any.db";
          case POSTGRESQL -> "jdbc:postgresql://h/db";
          case MARIADB -> "jdbc:mysql://h/db";
        };
    Engine any = Engine.of(DatabaseAddress.of(url), Map.of());
    for (String script : Schema.scripts()) {
      assertThat(any.statements(script))
          .isNotEmpty()
          .allSatisfy(
              sql -> assertThat(sql).doesNotContainPattern("\\{[a-z]+\\}").doesNotContain("only:"));
    }
  }
}
