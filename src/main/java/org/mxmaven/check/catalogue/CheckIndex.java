package org.mxmaven.check.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.check.Check;

/** Finds checks by their ids, those of earlier versions too. */
final class CheckIndex {
  private final Map<String, Check> byId = new HashMap<>();

  /**
   * An index of checks.
   *
   * @throws IllegalArgumentException if two of them bear, or have borne, the same id
   */
  CheckIndex(List<Check> checks) {
    for (Check check : checks) {
      names(check)
          .forEach(
              id -> {
                if (byId.put(id, check) != null) {
                  throw new IllegalArgumentException("the id of two checks: " + id);
                }
              });
    }
  }

  /** The check that bears that id or once did; empty if there is none. */
  Optional<Check> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The id that a check bears now; the same one if no check ever bore it. */
  String current(String id) {
    Check check = byId.get(id);
    return check == null ? id : check.id();
  }

  /** All ids under which findings of a check may be stored; that one only if no check bore it. */
  List<String> stored(String id) {
    return find(id).map(check -> names(check).toList()).orElse(List.of(id));
  }

  private static Stream<String> names(Check check) {
    return Stream.concat(Stream.of(check.id()), check.formerIds().stream());
  }
}
