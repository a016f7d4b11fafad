package org.mxmaven.testing;

import java.util.HashMap;
import java.util.Map;
import org.mxmaven.assess.Judgements;

/** What the parts of the judge say of domains that tests make by hand. */
public final class TestJudgements {
  private static final Judgements NOTHING = World.of("a.test. TXT x").assess("a.test").judgements();

  private TestJudgements() {}

  /** Those; every other part says what it says of a domain that has nothing of its kind. */
  public static Judgements of(Object... made) {
    Map<Class<?>, Object> all = new HashMap<>(NOTHING.byClass());
    for (Object one : made) {
      all.put(one.getClass(), one);
    }
    return new Judgements(all);
  }
}
