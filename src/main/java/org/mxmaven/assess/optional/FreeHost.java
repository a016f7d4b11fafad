package org.mxmaven.assess.optional;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.evidence.Answer;
import org.xbill.DNS.Name;

/**
 * A name that a record leads to and that anybody can get hold of now.
 *
 * @param name as the record has it
 */
public record FreeHost(Name name, Takeover takeover) {

  /**
   * How anybody could get hold of a name; empty if nobody can, if that is not known, or while a
   * question is open. Only names that do not exist cost questions.
   *
   * @param answers to the questions about the name
   */
  public static Optional<FreeHost> of(Name name, List<Answer> answers, TakeoverAssessor takeovers) {
    return answers.stream().anyMatch(Answer.NxDomain.class::isInstance)
        ? takeovers
            .takeover(name, answers)
            .filter(Takeover::isOpen)
            .map(takeover -> new FreeHost(name, takeover))
        : Optional.empty();
  }
}
