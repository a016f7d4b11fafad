package org.mxmaven.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mxmaven.check.catalogue.Checks;

/** docs/checks.md says what the catalogue says; {@code -Ddocs.renew=true} writes it anew. */
class ChecksDocumentTest {
  private static final Path DOCUMENT = Path.of("docs", "checks.md");

  private static final String HEAD =
      """
      # Checks

      Generated from the catalogue of checks; `mvn test -Dtest=ChecksDocumentTest -Ddocs.renew=true` writes it anew.

      **critical**: somebody can send or receive as this domain now. **high**: mail is lost, or protection is off.
      **medium**: protection is weak, or will break. **low**: worth mending. **info**: worth knowing.
      A domain with a finding of medium or worse, or with a verdict that is a problem, counts as one with a problem.

      Each example is a part of a zone file: on what stands before, the check fires; on what stands after, it is silent.
      `mxmaven checks` lists the checks in the terminal, and `mxmaven checks ID` explains one.

      | check | severity | what |
      | --- | --- | --- |
      """;

  @Test
  void documentIsWhatTheCatalogueSays() throws IOException {
    String expected = document();
    if (Boolean.getBoolean("docs.renew")) {
      Files.createDirectories(Path.of("docs"));
      Files.writeString(DOCUMENT, expected);
    }
    assertThat(DOCUMENT).hasContent(expected);
  }

  private static String document() {
    String rows =
        Checks.all().stream()
            .map(c -> "| [%1$s](#%1$s) | %2$s | %3$s |\n".formatted(c.id(), severity(c), c.title()))
            .collect(Collectors.joining());
    String sections =
        Checks.all().stream().map(ChecksDocumentTest::section).collect(Collectors.joining());
    return HEAD + rows + sections;
  }

  private static String section(Check check) {
    return """

    ## %s

    **%s** · %s · %s

    %s

    *How to fix it:* %s
    %s\
    """
        .formatted(
            check.id(),
            check.title(),
            severity(check),
            check.reference(),
            escaped(check.why()),
            escaped(check.fix()),
            check.example().map(ChecksDocumentTest::example).orElse(""));
  }

  private static String example(Example example) {
    return """

    *Example:* %s before

    ```
    %s
    ```

    and after

    ```
    %s
    ```
    """
        .formatted(
            example.domain(),
            String.join("\n", example.before()),
            String.join("\n", example.after()));
  }

  private static String severity(Check check) {
    return check.severity().text();
  }

  private static String escaped(String text) {
    return text.replace("_", "\\_").replace("*", "\\*");
  }
}
