package org.mxmaven.cli.process;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * All that the program has from the machine that it runs on, so that a test can give it other.
 *
 * @param err flushed at every line
 * @param charset in which standard error and a terminal are written
 * @param environment the environment variables
 * @param clock for dates; its zone is the one in which times are shown
 * @param nanos for how long something takes: nanoseconds of a clock that only runs forward
 * @param errorWidth columns of the terminal that standard error is; 0 if it is none
 * @param terminal what standard output is; asked only if it matters
 */
public record Surroundings(
    InputStream in,
    PrintWriter err,
    Charset charset,
    Map<String, String> environment,
    Clock clock,
    LongSupplier nanos,
    Supplier<StandardOutput> terminal,
    IntSupplier errorWidth,
    Interruption interruption) {

  /**
   * Standard output.
   *
   * @param width columns of the terminal; 0 if it is none
   */
  public record StandardOutput(OutputStream stream, int width) {
    public boolean isTerminal() {
      return width > 0;
    }
  }
}
