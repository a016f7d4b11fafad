package org.mxmaven.store.write;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.check.About;
import org.mxmaven.check.Finding;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Batch;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.result.Judged;
import org.mxmaven.store.read.LookupReader;
import org.xbill.DNS.Type;

/**
 * Judges a domain by the newest known answers: those of a scan and, where a look-up failed, what it
 * gave last. A failure is never an absence, and what a scan makes of the answers that are left is
 * no change in the domain either.
 */
final class NewestAnswers {
  /** The types by which a domain itself is looked up. */
  private static final List<Integer> TYPES = List.of(Type.MX, Type.TXT);

  private final Assessor assessor = new Assessor();
  private final LookupReader lookups;

  public NewestAnswers(LookupReader lookups) {
    this.lookups = lookups;
  }

  /** The same if no look-up failed; of the failures the findings tell as the scan had them. */
  public Judged of(Judged judged) {
    if (judged.assessment().evidence().answers().values().stream()
        .noneMatch(Failure.class::isInstance)) {
      return judged;
    }
    Assessment newest =
        new Batch(asked -> answers(asked, judged))
            .decide(assessor.of(judged.assessment().domain(), Leads.NONE));
    List<Finding> findings =
        Stream.concat(
                Checks.findings(newest).stream().filter(finding -> finding.about() != About.SCAN),
                judged.summary().findings().stream()
                    .filter(finding -> finding.about() == About.SCAN))
            .toList();
    return Judged.of(judged.line(), judged.summary().updated(), newest, findings);
  }

  private Evidence answers(Set<Asked<?>> asked, Judged judged) {
    Evidence.Builder answers = Evidence.builder();
    Question.among(asked).forEach(question -> answers.put(question, answer(question, judged)));
    return answers.build().orFailure(asked, Failure.notStored(judged.summary().updated()));
  }

  private Answer answer(Question question, Judged judged) {
    Assessment assessment = judged.assessment();
    Answer fresh =
        assessment
            .evidence()
            .answer(question)
            .orElseGet(() -> Failure.notStored(judged.summary().updated()));
    return !(fresh instanceof Failure)
        ? fresh
        : missing(question, assessment).or(() -> lookups.answer(question)).orElse(fresh);
  }

  /** Of a domain that does not exist now, that answer counts for all types (RFC 8020). */
  private static Optional<Answer> missing(Question question, Assessment assessment) {
    if (assessment.exists() || !question.name().equals(assessment.domain())) {
      return Optional.empty();
    }
    return TYPES.stream()
        .map(type -> assessment.evidence().answer(new Question(question.name(), type)))
        .flatMap(Optional::stream)
        .filter(Answer.NxDomain.class::isInstance)
        .findFirst();
  }
}
