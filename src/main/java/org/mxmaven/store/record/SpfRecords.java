package org.mxmaven.store.record;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.assess.txt.StringLimit;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** SPF records at domains themselves; the policy of a redirect is that of its target. */
final class SpfRecords extends PolicyRecords {

  SpfRecords() {
    super("SPF", "SpfRecord");
  }

  @Override
  public Optional<Question> question(Name domain) {
    return Optional.of(Question.txt(domain));
  }

  @Override
  public Optional<Name> domain(Question question) {
    return question.type() == Type.TXT && !DmarcRecords.isAt(question.name())
        ? Optional.of(question.name())
        : Optional.empty();
  }

  @Override
  protected List<PolicyRecord> records(Assessment assessment) {
    SpfAssessment spf = assessment.spf();
    String policy =
        switch (spf.policy()) {
          case HARD_FAIL, SOFT_FAIL, NEUTRAL, PASS -> spf.policy().name();
          case NOT_SET, PERMERROR, UNKNOWN -> null;
        };
    boolean isUnknown = spf.policy() == SpfPolicy.UNKNOWN;
    return spf.records().stream()
        .map(text -> PolicyRecord.of(text, policy, isUnknown, StringLimit.holdsSpf(text)))
        .toList();
  }
}
