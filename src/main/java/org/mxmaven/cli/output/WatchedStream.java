package org.mxmaven.cli.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/** A stream that remembers its first failure, which a {@link java.io.PrintWriter} swallows. */
final class WatchedStream extends FilterOutputStream {
  /** As operating systems say that nobody reads any more. */
  private static final Pattern NO_READER =
      Pattern.compile("broken pipe|pipe .*(closed|ended)", Pattern.CASE_INSENSITIVE);

  private Optional<IOException> failure = Optional.empty();

  public WatchedStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    watch(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    watch(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() throws IOException {
    watch(out::flush);
  }

  @Override
  public void close() throws IOException {
    watch(out::close);
  }

  /** Counts a failure elsewhere as one of this stream, if it is the first. */
  public void fail(IOException reason) {
    if (failure.isEmpty()) {
      failure = Optional.of(reason);
    }
  }

  /** Whether something could not be written; not if only the reader of a pipe went away. */
  public boolean hasFailed() {
    return failure.isPresent() && !isAbandoned();
  }

  /** Whether the reader of a pipe went away. */
  public boolean isAbandoned() {
    return failure.isPresent()
        && NO_READER.matcher(String.valueOf(failure.get().getMessage())).find();
  }

  /**
   * Does nothing if all went well so far.
   *
   * @throws IOException the first failure, as {@link #hasFailed} counts it
   */
  public void check() throws IOException {
    if (failure.isPresent() && hasFailed()) {
      throw failure.get();
    }
  }

  private interface Action {
    void run() throws IOException;
  }

  private void watch(Action action) throws IOException {
    try {
      action.run();
    } catch (IOException e) {
      fail(e);
      throw e;
    }
  }
}
