package org.mxmaven.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.mxmaven.cli.process.Interruption;
import org.mxmaven.cli.process.Surroundings;

/** One run of the program in this JVM: what it is given, and what it printed. */
record Run(int status, String out, String err) {

  /** Runs a command line with nothing on standard input, not on a terminal. */
  static Run of(String... args) {
    return new With("", 0, Map.of()).run(args);
  }

  /**
   * The surroundings of a run.
   *
   * @param width columns of the terminal; 0 for none
   */
  record With(String in, int width, Map<String, String> environment) {
    Run run(String... args) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Run run = onto(out, args);
      return new Run(run.status(), out.toString(StandardCharsets.UTF_8), run.err());
    }

    /** A run that prints to that stream; what it prints is not in the result. */
    Run onto(OutputStream out, String... args) {
      return by(Clock.system(ZoneId.of("UTC")), System::nanoTime, out, args);
    }

    /** A run by those clocks. */
    Run by(Clock clock, LongSupplier nanos, OutputStream out, String... args) {
      StringWriter err = new StringWriter();
      Surroundings surroundings =
          new Surroundings(
              new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
              new PrintWriter(err, true),
              StandardCharsets.UTF_8,
              environment,
              clock,
              nanos,
              () -> new Surroundings.StandardOutput(out, width),
              () -> 0,
              new Interruption());
      // What a library prints past the program would be there for the user too.
      ByteArrayOutputStream past = new ByteArrayOutputStream();
      PrintStream before = System.err;
      System.setErr(new PrintStream(past, true, StandardCharsets.UTF_8));
      try {
        int status = new App(surroundings).run(args);
        return new Run(status, "", err + past.toString(StandardCharsets.UTF_8));
      } finally {
        System.setErr(before);
      }
    }
  }

  List<String> outLines() {
    return out.lines().toList();
  }
}
