package org.mxmaven.evidence;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is at hand about a domain: what was asked, each with what came back for it, in the order in
 * which it came. Immutable.
 */
public final class Evidence {
  private static final Evidence NONE = new Evidence(Map.of(), Map.of());

  /** Apart from the others, since nearly all is DNS. */
  private final Map<Question, Answer> answers;

  private final Map<Asked<?>, Obtained> others;

  private Evidence(Map<Question, Answer> answers, Map<Asked<?>, Obtained> others) {
    this.answers = Collections.unmodifiableMap(answers);
    this.others = Collections.unmodifiableMap(others);
  }

  public static Evidence none() {
    return NONE;
  }

  public static Evidence of(Map<Question, Answer> answers) {
    return new Evidence(new LinkedHashMap<>(answers), Map.of());
  }

  public static Builder builder() {
    return new Builder();
  }

  /** This evidence and more; what was asked already keeps what came back first. */
  public Evidence with(Evidence more) {
    if (more.isEmpty()) {
      return this;
    }
    if (isEmpty()) {
      // As it is in most first rounds, and wherever all answers are at hand.
      return more;
    }
    Map<Question, Answer> all = new LinkedHashMap<>(answers);
    for (Map.Entry<Question, Answer> one : more.answers.entrySet()) {
      all.putIfAbsent(one.getKey(), one.getValue());
    }
    if (more.others.isEmpty()) {
      return new Evidence(all, others);
    }
    Map<Asked<?>, Obtained> allOthers = new LinkedHashMap<>(others);
    more.others.forEach(allOthers::putIfAbsent);
    return new Evidence(all, allOthers);
  }

  /** This evidence but for what came back for some of what was asked. */
  public Evidence without(Set<? extends Asked<?>> asked) {
    if (asked.isEmpty()) {
      return this;
    }
    Map<Question, Answer> fewer = new LinkedHashMap<>(answers);
    Map<Asked<?>, Obtained> fewerOthers = new LinkedHashMap<>(others);
    for (Asked<?> one : asked) {
      if (one instanceof Question) {
        fewer.remove(one);
      } else {
        fewerOthers.remove(one);
      }
    }
    return new Evidence(fewer, fewerOthers);
  }

  private boolean isEmpty() {
    return answers.isEmpty() && others.isEmpty();
  }

  /** What came back, or empty if it was not asked yet. */
  public <R extends Obtained> Optional<R> answer(Asked<R> asked) {
    return answer(asked, answers, others);
  }

  private static <R extends Obtained> Optional<R> answer(
      Asked<R> asked, Map<Question, Answer> answers, Map<Asked<?>, Obtained> others) {
    Obtained obtained = asked instanceof Question ? answers.get(asked) : others.get(asked);
    // Only pairs of what is asked and what comes back for it get in.
    @SuppressWarnings("unchecked")
    R answer = (R) obtained;
    return Optional.ofNullable(answer);
  }

  /** This evidence, and that failure for whatever else is asked. */
  public Evidence orFailure(Set<Asked<?>> asked, Failure failure) {
    Builder all = builder();
    asked.forEach(each -> putFailure(each, failure, all));
    return with(all.build());
  }

  private static <R extends Obtained> void putFailure(
      Asked<R> asked, Failure failure, Builder builder) {
    builder.put(asked, asked.failed(failure));
  }

  /** The DNS questions and their answers. */
  public Map<Question, Answer> answers() {
    return answers;
  }

  /** All that came back. */
  public Collection<Obtained> obtained() {
    if (others.isEmpty()) {
      return Collections.unmodifiableCollection(answers.values());
    }
    Map<Asked<?>, Obtained> all = new LinkedHashMap<>(answers);
    all.putAll(others);
    return Collections.unmodifiableCollection(all.values());
  }

  /** Collects evidence; each thing asked keeps what came back first. Not for several threads. */
  public static final class Builder {
    private final Map<Question, Answer> answers = new LinkedHashMap<>();
    private final Map<Asked<?>, Obtained> others = new LinkedHashMap<>(0);

    private Builder() {}

    public <R extends Obtained> Builder put(Asked<R> asked, R obtained) {
      if (asked instanceof Question question) {
        answers.putIfAbsent(question, (Answer) obtained);
      } else {
        others.putIfAbsent(asked, obtained);
      }
      return this;
    }

    public Builder putAll(Map<Question, Answer> more) {
      more.forEach(answers::putIfAbsent);
      return this;
    }

    /** What came back, or empty if it was not put yet. */
    public <R extends Obtained> Optional<R> answer(Asked<R> asked) {
      return Evidence.answer(asked, answers, others);
    }

    /** What was collected; nothing more may be put then. */
    public Evidence build() {
      return new Evidence(answers, others);
    }
  }
}
