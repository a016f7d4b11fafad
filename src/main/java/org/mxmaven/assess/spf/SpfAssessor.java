package org.mxmaven.assess.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.spf.SpfAssessment.Almost;
import org.mxmaven.assess.spf.SpfReader.Spf;
import org.mxmaven.assess.spf.SpfReader.Texts;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.spf.Qualifier;
import org.mxmaven.spf.SpfRecord;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/** Judges a domain's SPF record and what it leads to (RFC 7208). */
final class SpfAssessor {
  private final Inquiry inquiry;
  private final SpfReader reader;
  private final TakeoverAssessor takeovers;
  private final Name domain;

  SpfAssessor(Inquiry inquiry, SpfReader reader, TakeoverAssessor takeovers, Name domain) {
    this.takeovers = takeovers;
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
    if (answer instanceof Answer.Unusable failure) {
      inquiry.failed(question, failure, "its SPF policy");
      return SpfPart.UNKNOWN;
    }
    Texts texts = reader.texts(answer);
    List<Spf> records = texts.records();
    List<TxtText> written = new ArrayList<>(records.size());
    for (Spf record : records) {
      written.add(record.text());
    }
    List<Almost> almost = new ArrayList<>();
    for (SpfReader.Almost one : texts.almost()) {
      almost.add(new Almost(domain, one.text(), one.reason()));
    }
    SpfPolicy policy = SpfPolicy.NOT_SET;
    Optional<SpfTree> tree = Optional.empty();
    List<SpfTakeover> taken = List.of();
    List<String> errors = List.of();
    if (records.isEmpty()) {
      new SpfElsewhere(inquiry, reader).find(domain, answer).forEach(almost::add);
    } else if (records.size() > 1) {
      policy = SpfPolicy.PERMERROR;
      errors = List.of(records.size() + " SPF records where there may be one (RFC 7208 §4.5)");
    } else {
      SpfTree built = new SpfTreeBuilder(inquiry, reader, domain).build(records.get(0));
      policy = policy(built);
      // While something is open nobody reads them, and there will be another round.
      errors = inquiry.goesOn() ? List.of() : SpfErrors.of(built);
      tree = Optional.of(built);
      taken = new SpfTakeovers(inquiry, takeovers).of(built);
    }
    return new SpfAssessment(policy, written, tree, errors, almost, texts.continued(), taken);
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
