package org.mxmaven.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** What picocli prints by itself, past the program, on standard error: no run should have any. */
final class ParserMessages {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream before;

  /** Listens from now on. */
  ParserMessages() {
    this.before = replace(new PrintStream(bytes, true, StandardCharsets.UTF_8));
  }

  /** What has been printed until now. */
  String end() {
    replace(before);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** It takes standard error when it is loaded, and has no other way to give it another stream. */
  private static PrintStream replace(PrintStream stream) {
    try {
      Field field = CommandLine.Tracer.class.getDeclaredField("stream");
      field.setAccessible(true);
      PrintStream former = (PrintStream) field.get(CommandLine.tracer());
      field.set(CommandLine.tracer(), stream);
      return former;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
