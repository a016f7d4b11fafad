package org.mxmaven.scan;

import java.util.Iterator;
import java.util.TreeSet;
import org.mxmaven.result.Judged;

/**
 * The domains of a list that are under way, by which whoever takes them as they are finished can
 * keep the order of the list. For many threads.
 */
public final class UnderWay {
  private final TreeSet<Integer> lines = new TreeSet<>();
  private int next = 1;

  /** The domains of a list, each of which is under way once it is taken. */
  public Iterator<ListedDomain> watch(Iterator<ListedDomain> list) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return list.hasNext();
      }

      @Override
      public ListedDomain next() {
        ListedDomain entry = list.next();
        begin(entry.line());
        return entry;
      }
    };
  }

  private synchronized void begin(int line) {
    lines.add(line);
    next = line + 1;
  }

  /** A sink for the domains, each of which is finished once it takes it. */
  public Scanner.Sink watch(Scanner.Sink sink) {
    return new Scanner.Sink() {
      @Override
      public boolean test(Judged judged) {
        finish(judged.line());
        return sink.test(judged);
      }

      @Override
      public boolean idle() {
        return sink.idle();
      }
    };
  }

  private synchronized void finish(int line) {
    lines.remove(line);
  }

  /** The line before which no domain is under way or still to come. */
  public synchronized int settled() {
    return lines.isEmpty() ? next : lines.first();
  }
}
