package org.mxmaven.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.mxmaven.report.SpoolFile.Place;

/**
 * Texts kept on disk until they are wanted in another order. A failure to write is told when the
 * texts are wanted, so that it does not end the scan that they come from.
 */
public final class Spool implements Closeable {
  private final List<Spooled> entries = new ArrayList<>();
  private final SpoolFile file = new SpoolFile();
  private @Nullable IOException failure;

  /** Where a text is, and what it is ordered by. */
  private record Spooled(long key, Place place) {}

  /**
   * Keeps a text.
   *
   * @param key what the texts are ordered by, the smallest first
   */
  public void add(long key, String text) {
    if (failure != null) {
      return;
    }
    try {
      entries.add(new Spooled(key, file.write(text)));
    } catch (IOException e) {
      failure = e;
    }
  }

  /** Forgets the texts of such keys. */
  public void removeIf(LongPredicate which) {
    entries.removeIf(entry -> which.test(entry.key()));
  }

  /**
   * Makes sure that nothing was lost so far.
   *
   * @throws UncheckedIOException if a text could not be kept
   */
  public void check() {
    if (failure != null) {
      throw new UncheckedIOException(
          "The temporary file of the HTML report cannot be written", failure);
    }
  }

  /** Hands all texts over in their order, those of the same key in the order in which they came. */
  public void forEach(Consumer<String> reader) {
    check();
    entries.sort(Comparator.comparingLong(Spooled::key));
    for (Spooled entry : Collections.unmodifiableList(entries)) {
      reader.accept(read(entry.place()));
    }
  }

  private String read(Place place) {
    try {
      return file.read(place);
    } catch (IOException e) {
      throw new UncheckedIOException("The temporary file of the HTML report cannot be read", e);
    }
  }

  @Override
  public void close() {
    entries.clear();
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The temporary file of the HTML report remains", e);
    }
  }
}
