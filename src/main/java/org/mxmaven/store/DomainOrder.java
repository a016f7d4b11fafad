package org.mxmaven.store;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictList;

/** The order of domains; those that are equal come in the order of adding. */
public sealed interface DomainOrder {

  /** What users call it, in lower case. */
  String id();

  /** An order that no verdict gives. */
  enum Basic implements DomainOrder {
    /** That of adding. */
    ADDED,
    /** By name. */
    DOMAIN,
    /** The one that was looked up last first. */
    UPDATED,
    /** The one with the worst finding first. */
    SEVERITY;

    @Override
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The one with the worst word of a verdict first. */
  record ByVerdict(Verdict<?> verdict) implements DomainOrder {
    @Override
    public String id() {
      return verdict.id();
    }
  }

  /** All orders, by those verdicts too that have one. */
  static List<DomainOrder> all(VerdictList verdicts) {
    Stream<DomainOrder> byVerdict =
        verdicts.stored().stream()
            .filter(verdict -> !verdict.uses().worstFirst().isEmpty())
            .map(ByVerdict::new);
    return Stream.concat(Stream.of(Basic.values()), byVerdict).toList();
  }
}
