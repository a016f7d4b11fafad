package org.mxmaven.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Texts kept on disk until they are wanted in another order. The file is for its user only, and is
 * the system's to remove from the moment it is open: it does not outlast the program, however that
 * ends. A failure to write is told when the texts are wanted, so that it does not end the scan that
 * they come from.
 */
final class Spool implements Closeable {
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable FileChannel channel;
  private @Nullable IOException failure;
  private long end;

  /** Where a text is, and what it is ordered by. */
  private record Entry(long key, long offset, int length) {}

  /**
   * Keeps a text.
   *
   * @param key what the texts are ordered by, the smallest first
   */
  void add(long key, String text) {
    if (failure != null) {
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      channel = channel == null ? open() : channel;
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        int written = channel.write(rest, end + rest.position());
        assert written >= 0;
      }
      entries.add(new Entry(key, end, bytes.length));
      end += bytes.length;
    } catch (IOException e) {
      failure = e;
    }
  }

  /**
   * Makes sure that nothing was lost so far.
   *
   * @throws UncheckedIOException if a text could not be kept
   */
  void check() {
    if (failure != null) {
      throw new UncheckedIOException(
          "The temporary file of the HTML report cannot be written", failure);
    }
  }

  /** Hands all texts over in their order, those of the same key in the order in which they came. */
  void forEach(Consumer<String> reader) {
    check();
    entries.sort(Comparator.comparingLong(Entry::key));
    for (Entry entry : Collections.unmodifiableList(entries)) {
      reader.accept(read(entry));
    }
  }

  private String read(Entry entry) {
    ByteBuffer bytes = ByteBuffer.allocate(entry.length());
    try {
      while (bytes.hasRemaining() && channel != null) {
        if (channel.read(bytes, entry.offset() + bytes.position()) < 0) {
          throw new IOException("it was cut short");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The temporary file of the HTML report cannot be read", e);
    }
    return new String(bytes.array(), StandardCharsets.UTF_8);
  }

  private static FileChannel open() throws IOException {
    // Made for the user alone; nobody can put another in its place before it is opened again.
    Path file = Files.createTempFile("mxmaven-", ".spool");
    try {
      return FileChannel.open(
          file,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  @Override
  public void close() {
    entries.clear();
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException("The temporary file of the HTML report remains", e);
      }
    }
  }
}
