package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Expected outputs kept as files. Run the tests with {@code -Dgolden.renew=true} to write them
 * anew, then read the difference before committing it.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/org/mxmaven/report");

  private Golden() {}

  public static void check(String file, String actual) throws IOException {
    Path path = FOLDER.resolve(file);
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(path, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(path));
  }

  /** What is printed. */
  public static String printed(Consumer<PrintWriter> printing) {
    StringWriter text = new StringWriter();
    try (PrintWriter out = new PrintWriter(text)) {
      printing.accept(out);
    }
    return text.toString();
  }
}
