package org.mxmaven.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mxmaven.cli.option.ColorChoice;
import org.mxmaven.cli.output.Output;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.VersionText;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code mxmaven schema}: prints the JSON Schemas of what the program writes. */
@CommandLine.Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Lists the JSON Schemas of the program's formats, or prints one.",
    exitCodeListHeading = "%nExit status:%n")
public final class SchemaCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "Print this schema: ${COMPLETION-CANDIDATES}.")
  private Optional<JsonSchemaFile> schema = Optional.empty();

  /** A schema; the file docs/NAME.schema.json, which the build puts into the program. */
  public enum JsonSchemaFile {
    JSONL("a line of --format jsonl"),
    JSON("the document of --format json; it refers to jsonl.schema.json"),
    CHANGES("a line of diff --format jsonl, and of recheck"),
    HISTORY("the line of history --format json"),
    SCANS("a line of scans --format json");

    private final String meaning;

    JsonSchemaFile(String meaning) {
      this.meaning = meaning;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    private String text() {
      String resource = "/org/mxmaven/schema/" + this + ".schema.json";
      try (InputStream in = SchemaCommand.class.getResourceAsStream(resource)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public SchemaCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Output output = Output.openWithoutDatabase(ColorChoice.NEVER, true, surroundings)) {
      schema.ifPresentOrElse(
          named -> output.writer().print(named.text()), () -> list(output.writer()));
      output.complete();
    }
    return ExitCode.SCANNED.status();
  }

  private static void list(PrintWriter out) {
    for (JsonSchemaFile schema : JsonSchemaFile.values()) {
      out.printf("%-8s %s\n", schema, schema.meaning);
    }
  }
}
