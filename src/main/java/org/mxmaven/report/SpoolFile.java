package org.mxmaven.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Texts on disk, in a file that is made for the first of them. It is for its user only, and is the
 * system's to remove from the moment it is open: it does not outlast the program, however that
 * ends.
 */
final class SpoolFile implements Closeable {
  private @Nullable FileChannel channel;
  private long end;

  /** Where a text is. */
  record Place(long offset, int length) {}

  /** Keeps a text. */
  public Place write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (channel == null) {
      channel = open();
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      int written = channel.write(rest, end + rest.position());
      assert written >= 0;
    }
    Place place = new Place(end, bytes.length);
    end += bytes.length;
    return place;
  }

  /** The text that was kept there. */
  public String read(Place place) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(place.length());
    while (bytes.hasRemaining() && channel != null) {
      if (channel.read(bytes, place.offset() + bytes.position()) < 0) {
        throw new IOException("it was cut short");
      }
    }
    return new String(bytes.array(), StandardCharsets.UTF_8);
  }

  /** Forgets all texts, so that their room is used again. */
  public void clear() {
    end = 0;
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
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
