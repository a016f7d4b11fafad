package org.mxmaven.inquiry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Obtained;

/**
 * Decides cases together: what any of them leaves open is read at once, round by round, so that
 * there are as many rounds for many cases as for one. What was read for one is at hand for all.
 */
public final class Batch {
  private final Function<? super Set<Asked<?>>, Evidence> reader;

  /**
   * A way to decide cases.
   *
   * @param reader gives what comes back for each of what it is asked, a failure at least
   */
  public Batch(Function<? super Set<Asked<?>>, Evidence> reader) {
    this.reader = reader;
  }

  /** The result of a case. */
  public <T> T decide(Case<T> one) {
    return decide(List.of(one)).get(0);
  }

  /** The results in the order of the cases. */
  public <T> List<T> decide(List<? extends Case<? extends T>> cases) {
    Map<Integer, T> results = new HashMap<>();
    Rounds rounds = new Rounds();
    for (int i = 0; i < cases.size(); i++) {
      int index = i;
      Driver.drive(cases.get(i), rounds, result -> results.put(index, result));
    }
    rounds.run();
    List<T> all = new ArrayList<>(cases.size());
    for (int i = 0; i < cases.size(); i++) {
      all.add(results.get(i));
    }
    return all;
  }

  /** What a case waits for, and how it goes on. */
  private record Waiting(Set<Asked<?>> open, Consumer<Evidence> then) {}

  /** Collects what is open until all cases wait. */
  private final class Rounds implements Asker {
    private final Evidence.Builder known = Evidence.builder();
    private List<Waiting> waiting = new ArrayList<>();

    @Override
    public void ask(Set<Asked<?>> open, Consumer<Evidence> then) {
      waiting.add(new Waiting(open, then));
    }

    @Override
    public <R extends Obtained> Optional<R> atHand(Asked<R> asked) {
      return known.answer(asked);
    }

    void run() {
      while (!waiting.isEmpty()) {
        List<Waiting> round = waiting;
        waiting = new ArrayList<>();
        Set<Asked<?>> open = new HashSet<>();
        round.forEach(each -> open.addAll(each.open()));
        Evidence read = reader.apply(open);
        open.forEach(asked -> take(asked, read));
        // It is at hand now.
        round.forEach(each -> each.then().accept(Evidence.none()));
      }
    }

    private <R extends Obtained> void take(Asked<R> asked, Evidence read) {
      known.put(asked, read.answer(asked).orElseThrow());
    }
  }
}
