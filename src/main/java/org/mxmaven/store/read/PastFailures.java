package org.mxmaven.store.read;

import static org.mxmaven.store.schema.Tables.LOOKUP;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mxmaven.evidence.Failure;
import org.mxmaven.store.schema.Period;

/** Reads how look-ups failed: the rows of {@code Lookup} that are not known. */
final class PastFailures {
  private final LookupReader lookups;

  public PastFailures(LookupReader lookups) {
    this.lookups = lookups;
  }

  /**
   * How look-ups failed as of a time.
   *
   * @param questions their names and types, as a finding on one has them
   * @return without those that are no longer stored
   */
  public Map<String, Failure.Kind> kinds(Collection<String> questions, Period period) {
    Map<String, Failure.Kind> kinds = new HashMap<>();
    questions.stream()
        .distinct()
        .collect(Collectors.groupingBy(PastFailures::type))
        .forEach(
            (type, ofType) ->
                lookups
                    .rows(type, ofType.stream().map(PastFailures::name).toList(), false, period)
                    .forEach(
                        row ->
                            kind(row.get(LOOKUP.status))
                                .ifPresent(
                                    kind -> kinds.put(row.get(LOOKUP.owner) + " " + type, kind))));
    return kinds;
  }

  private static String name(String question) {
    return question.substring(0, Math.max(0, question.lastIndexOf(' ')));
  }

  private static String type(String question) {
    return question.substring(question.lastIndexOf(' ') + 1);
  }

  private static Optional<Failure.Kind> kind(@Nullable String word) {
    return Arrays.stream(Failure.Kind.values())
        .filter(kind -> kind.name().equals(word))
        .findFirst();
  }
}
