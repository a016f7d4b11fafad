package org.mxmaven.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answers at hand about a domain, in the order in which they came. Immutable. */
public final class Evidence {
  private static final Evidence NONE = new Evidence(Map.of());

  private final Map<Question, Answer> answers;

  private Evidence(Map<Question, Answer> answers) {
    this.answers = Collections.unmodifiableMap(answers);
  }

  public static Evidence none() {
    return NONE;
  }

  public static Evidence of(Map<Question, Answer> answers) {
    return new Evidence(new LinkedHashMap<>(answers));
  }

  /** This evidence and more; a question answered already keeps its first answer. */
  public Evidence with(Map<Question, Answer> more) {
    Map<Question, Answer> all = new LinkedHashMap<>(answers);
    for (Map.Entry<Question, Answer> one : more.entrySet()) {
      all.putIfAbsent(one.getKey(), one.getValue());
    }
    return new Evidence(all);
  }

  /** The answer, or empty if the question was not asked yet. */
  public Optional<Answer> answer(Question question) {
    return Optional.ofNullable(answers.get(question));
  }

  public Map<Question, Answer> answers() {
    return answers;
  }
}
