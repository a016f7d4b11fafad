package org.mxmaven.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What each {@link org.mxmaven.inquiry.Part} of the judge says of a domain, found by its class.
 * Immutable.
 */
public record Judgements(Map<Class<?>, Object> byClass) {
  public Judgements {
    byClass = Map.copyOf(byClass);
  }

  /** Those, each of a class of its own. */
  public static Judgements of(List<?> all) {
    Map<Class<?>, Object> byClass = new HashMap<>();
    all.forEach(part -> byClass.put(part.getClass(), part));
    return new Judgements(byClass);
  }

  /** What the part says that gives such. */
  public <T> T of(Class<T> kind) {
    Object part = byClass.get(kind);
    if (part == null) {
      throw new NoSuchElementException("no part of the judge gives " + kind.getName());
    }
    return kind.cast(part);
  }
}
