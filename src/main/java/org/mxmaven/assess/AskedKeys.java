package org.mxmaven.assess;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.assess.dkim.DkimAssessment;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.inquiry.KeyName;
import org.mxmaven.inquiry.KeysAsked;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Leads.Policies;
import org.xbill.DNS.Name;

/** What was asked about the DKIM keys of a domain that was judged. */
public final class AskedKeys {
  private AskedKeys() {}

  /** Whether it exists, and nobody asked. */
  public static boolean areLeftOut(Assessment assessment) {
    return assessment.exists() && assessment.dkim().equals(DkimAssessment.NOT_ASKED);
  }

  /** Whether it is known if there is anything below {@code _domainkey}. */
  public static boolean isNodeKnown(Assessment assessment) {
    return KeyName.node(assessment.domain())
        .flatMap(assessment.evidence()::answer)
        .filter(Answer.Known.class::isInstance)
        .isPresent();
  }

  /** What was asked, and what of it is denied. */
  public static KeysAsked of(Assessment assessment) {
    DkimAssessment dkim = assessment.dkim();
    Set<Name> denied = new HashSet<>();
    Set<Name> others = new HashSet<>();
    Set<Name> failed = new HashSet<>();
    for (Name selector : dkim.asked()) {
      Optional<Answer> answer = answer(assessment, selector);
      if (answer.isEmpty() || answer.get() instanceof Failure) {
        failed.add(selector);
      } else {
        (isDenied(answer.get()) ? denied : others).add(selector);
      }
    }
    return new KeysAsked(denied, others, failed, dkim.areAll(), dkim.elsewhere());
  }

  /**
   * What asks the same about the keys again, about signatures, and for the policy if there is one.
   */
  public static Leads again(Assessment assessment) {
    return again(
        assessment, areLeftOut(assessment) ? Optional.empty() : Optional.of(of(assessment)));
  }

  /** What asks the same again about all but the keys. */
  public static Leads againWithoutKeys(Assessment assessment) {
    return again(assessment, Optional.empty());
  }

  private static Leads again(Assessment assessment, Optional<KeysAsked> keys) {
    return KeysAsked.again(keys)
        .with(assessment.sts().policy().isPresent() ? Policies.HELD : Policies.LEFT_OUT)
        .withDnssec(assessment.dnssec().isAsked());
  }

  /** Whether it says that there is no such name, and no more than that. */
  private static boolean isDenied(Answer answer) {
    return answer instanceof Answer.NxDomain missing
        && missing.aliases().isEmpty()
        && missing.clashes().isEmpty();
  }

  private static Optional<Answer> answer(Assessment assessment, Name selector) {
    return new KeyName(selector, assessment.domain())
        .question()
        .flatMap(assessment.evidence()::answer);
  }
}
