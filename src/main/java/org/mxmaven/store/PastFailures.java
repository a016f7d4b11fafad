package org.mxmaven.store;

import static org.mxmaven.store.Tables.LOOKUP;

import java.util.Arrays;
import org.jooq.DSLContext;
import org.mxmaven.dns.Answer.Failure;

/** Reads how look-ups failed: the rows of {@code Lookup} that are not known. */
final class PastFailures {
  private final DSLContext context;

  PastFailures(DSLContext context) {
    this.context = context;
  }

  /**
   * How a look-up failed as of a time; an error code if that is no longer stored.
   *
   * @param question its name and type, as a finding on it has them
   */
  Failure.Kind kind(String question, Period period) {
    int blank = question.lastIndexOf(' ');
    return context
        .select(LOOKUP.status)
        .from(LOOKUP)
        .where(LOOKUP.owner.eq(question.substring(0, Math.max(0, blank))))
        .and(LOOKUP.rrType.eq(question.substring(blank + 1)))
        .and(LOOKUP.known.eq(0))
        .and(period.holds(LOOKUP.appeared, LOOKUP.went))
        .fetch(LOOKUP.status)
        .stream()
        .flatMap(
            word -> Arrays.stream(Failure.Kind.values()).filter(kind -> kind.name().equals(word)))
        .findFirst()
        .orElse(Failure.Kind.ERROR_CODE);
  }
}
