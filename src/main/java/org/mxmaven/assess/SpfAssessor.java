package org.mxmaven.assess;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.SpfReader.Spf;
import org.mxmaven.assess.SpfTree.SpfBranch;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Question;
import org.mxmaven.spf.Qualifier;
import org.mxmaven.spf.SpfRecord;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/** Judges a domain's SPF record and what it leads to (RFC 7208). */
final class SpfAssessor {
  private final Inquiry inquiry;
  private final SpfReader reader;
  private final Name domain;

  SpfAssessor(Inquiry inquiry, SpfReader reader, Name domain) {
    this.inquiry = inquiry;
    this.reader = reader;
    this.domain = domain;
  }

  /** The policy, or empty while the domain's own record is not known. */
  Optional<SpfAssessment> assess() {
    Question question = Question.txt(domain);
    return inquiry.ask(question).map(answer -> assess(question, answer));
  }

  private SpfAssessment assess(Question question, Answer answer) {
    if (answer instanceof Answer.Failure failure) {
      inquiry.failed(question, failure, "its SPF policy");
      return new SpfAssessment(SpfPolicy.UNKNOWN, List.of(), Optional.empty(), List.of());
    }
    List<Spf> records = reader.records(answer);
    List<TxtText> texts = records.stream().map(Spf::text).toList();
    if (records.isEmpty()) {
      return new SpfAssessment(SpfPolicy.NOT_SET, texts, Optional.empty(), List.of());
    }
    if (records.size() > 1) {
      String error = records.size() + " SPF records where there may be one (RFC 7208 §4.5)";
      return new SpfAssessment(SpfPolicy.PERMERROR, texts, Optional.empty(), List.of(error));
    }
    SpfTree tree = new SpfTreeBuilder(inquiry, reader, domain).build(records.get(0));
    return new SpfAssessment(policy(tree), texts, Optional.of(tree), SpfErrors.of(tree));
  }

  /**
   * What the record asks for, by its {@code all} or by that of the record that it redirects to.
   * What an include leads to does not change what the record asks for.
   */
  private static SpfPolicy policy(SpfTree tree) {
    SpfRecord record = tree.record();
    if (!record.problems().isEmpty()) {
      return SpfPolicy.PERMERROR;
    }
    Optional<Term.Directive> all = record.all();
    if (all.isPresent()) {
      return policy(all.get().qualifier());
    }
    return record.effectiveRedirect().isPresent()
        ? redirected(tree.branches().get(tree.branches().size() - 1))
        : SpfPolicy.NEUTRAL;
  }

  private static SpfPolicy policy(Qualifier qualifier) {
    return switch (qualifier) {
      case PASS -> SpfPolicy.PASS;
      case FAIL -> SpfPolicy.HARD_FAIL;
      case SOFT_FAIL -> SpfPolicy.SOFT_FAIL;
      case NEUTRAL -> SpfPolicy.NEUTRAL;
    };
  }

  private static SpfPolicy redirected(SpfBranch redirect) {
    return switch (redirect.outcome()) {
      case FOUND -> redirect.tree().map(SpfAssessor::policy).orElse(SpfPolicy.UNKNOWN);
      case VOID, NO_RECORD, SEVERAL_RECORDS, LOOP, BAD_NAME, BEYOND_LIMIT -> SpfPolicy.PERMERROR;
      case FAILED, DEPENDS_ON_SENDER -> SpfPolicy.UNKNOWN;
    };
  }
}
