package org.mxmaven.verdict;

import static org.mxmaven.assess.spf.SpfPolicy.HARD_FAIL;
import static org.mxmaven.assess.spf.SpfPolicy.NEUTRAL;
import static org.mxmaven.assess.spf.SpfPolicy.NOT_SET;
import static org.mxmaven.assess.spf.SpfPolicy.PASS;
import static org.mxmaven.assess.spf.SpfPolicy.PERMERROR;
import static org.mxmaven.assess.spf.SpfPolicy.SOFT_FAIL;
import static org.mxmaven.assess.spf.SpfPolicy.UNKNOWN;
import static org.mxmaven.verdict.Light.GREEN;
import static org.mxmaven.verdict.Light.RED;
import static org.mxmaven.verdict.Light.YELLOW;

import java.util.List;
import org.mxmaven.assess.spf.SpfEffect;
import org.mxmaven.assess.spf.SpfPolicy;

/** The SPF policy of a domain as a verdict, marked if it is in vain. */
public final class SpfVerdict {
  private static final WordMark IN_VAIN =
      new WordMark(
          "!",
          "spf_in_vain",
          "! behind an SPF policy: receivers answer permerror to every sender, so that the policy"
              + " is in vain.",
          "With a ! behind it any of these is in vain: receivers answer permerror to every"
              + " sender.");

  public static final Verdict<SpfEffect> SPF =
      new VerdictBuilder<SpfEffect>(
              "spf",
              new Labels("SPF_policy", "SPF", "spf_policy", "spf.policy", "SPF policy"),
              assessment -> assessment.spf().effect())
          .word(
              plain(HARD_FAIL),
              "HARD_FAIL",
              GREEN,
              Badness.FINE,
              "Refuse it (-all): the strictest.")
          .word(
              plain(SOFT_FAIL),
              "SOFT_FAIL",
              Light.NONE,
              Badness.FINE,
              "Mark it as suspicious (~all).")
          .word(
              plain(NEUTRAL),
              "NEUTRAL",
              YELLOW,
              Badness.PROBLEM,
              "Nothing (?all, or no all): the record protects nobody.")
          .word(plain(PASS), "PASS", RED, Badness.PROBLEM, "Accept it (+all): everybody may send.")
          .mark(IN_VAIN, effect -> new SpfEffect(effect.policy(), true))
          .word(
              plain(NOT_SET),
              "NOT_SET",
              "NOT SET",
              YELLOW,
              Badness.PROBLEM,
              "There is no SPF record.")
          .word(
              plain(PERMERROR),
              "PERMERROR",
              RED,
              Badness.PROBLEM,
              "Receivers cannot use the record: no policy applies.")
          .word(
              plain(UNKNOWN),
              "UNKNOWN",
              YELLOW,
              Badness.UNKNOWN,
              "A look-up failed, or the policy depends on the sender.")
          .inPlainTable()
          .policy()
          .worstFirst(
              List.of(
                  plain(PASS),
                  plain(PERMERROR),
                  plain(NOT_SET),
                  plain(NEUTRAL),
                  plain(UNKNOWN),
                  plain(SOFT_FAIL)))
          .chart("SPF policies")
          .legend("what receivers are asked to do with mail from other servers")
          .column(
              new VerdictColumn<>(
                  "spf_policy", VerdictColumn.Type.TEXT, false, effect -> effect.policy().name()))
          .column(
              new VerdictColumn<>(
                  "spf_in_vain",
                  VerdictColumn.Type.INTEGER,
                  false,
                  effect -> effect.inVain() ? 1 : 0))
          .build();

  private SpfVerdict() {}

  private static SpfEffect plain(SpfPolicy policy) {
    return new SpfEffect(policy, false);
  }
}
