package org.mxmaven.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mxmaven.report.SpoolFile.Place;

/**
 * Hands texts on in the order of the list, though its domains are finished in another. What has to
 * wait for a slow domain waits in memory, and beyond some megabytes on disk.
 */
public final class ListOrder {
  /** Where nothing has to wait: domains come in the order in which they are wanted. */
  public static final IntSupplier NONE = () -> Integer.MAX_VALUE;

  /** Characters. */
  private static final int MOST_IN_MEMORY = 1 << 22;

  private final IntSupplier settled;
  private final Consumer<String> reader;
  private final SpoolFile file = new SpoolFile();
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(
          Comparator.comparingInt(Waiting::line).thenComparingLong(Waiting::arrival));
  private long arrivals;
  private int inMemory;

  /** A text that waits: in memory or on disk. */
  private record Waiting(int line, long arrival, @Nullable String text, @Nullable Place place) {}

  /**
   * An order in which nothing waits yet.
   *
   * @param settled the line before which no domain is still to come
   * @param reader takes the texts
   */
  public ListOrder(IntSupplier settled, Consumer<String> reader) {
    this.settled = settled;
    this.reader = reader;
  }

  /**
   * Takes all texts of the domain in that line.
   *
   * @throws UncheckedIOException if it cannot be kept
   */
  public void add(int line, Stream<String> texts) {
    texts.forEach(text -> waiting.add(waiting(line, text)));
    handOn();
  }

  private Waiting waiting(int line, String text) {
    arrivals++;
    if (inMemory + text.length() <= MOST_IN_MEMORY) {
      inMemory += text.length();
      return new Waiting(line, arrivals, text, null);
    }
    try {
      return new Waiting(line, arrivals, null, file.write(text));
    } catch (IOException e) {
      throw new UncheckedIOException("The temporary file of the report cannot be written", e);
    }
  }

  /** Hands on what has no more to wait for. */
  public void handOn() {
    handOn(settled.getAsInt());
  }

  /** Hands on everything: no more comes. */
  public void end() {
    handOn(Integer.MAX_VALUE);
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The temporary file of the report remains", e);
    }
  }

  private void handOn(int before) {
    while (!waiting.isEmpty() && waiting.element().line() < before) {
      reader.accept(text(waiting.remove()));
    }
    if (waiting.isEmpty()) {
      file.clear();
    }
  }

  private String text(Waiting next) {
    if (next.text() != null) {
      inMemory -= next.text().length();
      return next.text();
    }
    try {
      return next.place() == null ? "" : file.read(next.place());
    } catch (IOException e) {
      throw new UncheckedIOException("The temporary file of the report cannot be read", e);
    }
  }
}
