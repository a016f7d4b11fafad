package org.mxmaven.store.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.txt.StringLimit;
import org.mxmaven.dmarc.Policy;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Type;

/** DMARC records at domains' own {@code _dmarc} names. */
final class DmarcRecords extends PolicyRecords {
  private static final Name LABEL = Name.fromConstantString("_dmarc");

  DmarcRecords() {
    super("DMARC", "DmarcRecord");
  }

  @Override
  public Optional<Question> question(Name domain) {
    try {
      return Optional.of(Question.txt(Names.dmarc(domain)));
    } catch (NameTooLongException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Name> domain(Question question) {
    return question.type() == Type.TXT && isAt(question.name())
        ? Optional.of(new Name(question.name(), 1))
        : Optional.empty();
  }

  /** Whether it is a {@code _dmarc} name. */
  static boolean isAt(Name name) {
    return name.labels() > 1 && LABEL.equals(name.relativize(new Name(name, 1)));
  }

  @Override
  protected List<PolicyRecord> records(Assessment assessment) {
    DmarcAssessment dmarc = assessment.dmarc();
    boolean single = dmarc.own().size() == 1;
    return dmarc.own().stream()
        .map(
            found ->
                PolicyRecord.of(
                    found.text(),
                    single ? policy(dmarc, found) : null,
                    false,
                    StringLimit.holdsDmarc(found.text())))
        .toList();
  }

  /** What {@code p} says; where it says nothing valid, what the judge made of that. */
  private static @Nullable String policy(DmarcAssessment dmarc, DmarcAssessment.Found found) {
    Optional<Policy> own = found.record().policy("p");
    return own.isEmpty() && dmarc.policy() == DmarcPolicy.NONE
        ? Policy.NONE.name()
        : own.map(Policy::name).orElse(null);
  }
}
