package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.cli.command.Subcommands;
import org.mxmaven.cli.process.Interruption;
import org.mxmaven.cli.process.Surroundings;
import picocli.CommandLine.Model.CommandSpec;

/** Whatever stands behind an option, what is said of it is the program's own sentence. */
class OptionValuesTest {
  private static final Surroundings SURROUNDINGS =
      new Surroundings(
          InputStream.nullInputStream(),
          new PrintWriter(Writer.nullWriter()),
          StandardCharsets.UTF_8,
          Map.of(),
          Clock.systemUTC(),
          System::nanoTime,
          () -> new Surroundings.StandardOutput(OutputStream.nullOutputStream(), 0),
          () -> 0,
          new Interruption());

  /** Each option that takes a value, behind its command. */
  static Stream<String> options() {
    return Stream.concat(
            Stream.of(new MainCommand(SURROUNDINGS, "")), Subcommands.of(SURROUNDINGS).stream())
        .map(CommandSpec::forAnnotatedObject)
        .flatMap(
            command ->
                command.options().stream()
                    .filter(option -> option.arity().max() > 0)
                    .flatMap(option -> Stream.of(option.names()))
                    .map(name -> command.name() + " " + name));
  }

  @ParameterizedTest
  @MethodSource("options")
  void quotesThatDoNotMatchAndControlCodesAreNothingOfTheParser(String option) {
    String[] words = option.split(" ", -1);
    for (String value : new String[] {"a\"b\u001b[31m", "\"", "\"a,b", "a,\"b\",\"c"}) {
      Run run =
          words[0].equals("mxmaven") ? Run.of(words[1], value) : Run.of(words[0], words[1], value);
      assertThat(run.err()).doesNotContain("picocli", "\u001b");
      assertThat(run.err()).startsWith("mxmaven: ").doesNotContain("internal error");
      assertThat(run.status()).isEqualTo(2);
    }
  }
}
