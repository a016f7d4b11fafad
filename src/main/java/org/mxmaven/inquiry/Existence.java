package org.mxmaven.inquiry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.Name;

/** Whether a name exists, as far as the answers about it tell. */
public enum Existence {
  EXISTS,
  /** DNS says NXDOMAIN, so that nothing below it exists either (RFC 8020). */
  MISSING,
  /** Every look-up failed. */
  UNKNOWN;

  /** By the answers about the domain's mail and texts; while one of them is open by the other. */
  public static Existence of(Name domain, Inquiry inquiry) {
    List<Answer> answers = new ArrayList<>(2);
    inquiry.ask(Question.mx(domain)).ifPresent(answers::add);
    inquiry.ask(Question.txt(domain)).ifPresent(answers::add);
    return of(answers);
  }

  /** By all of the answers: one that knows the name outweighs the others. */
  public static Existence of(Collection<Answer> answers) {
    Existence existence = UNKNOWN;
    for (Answer answer : answers) {
      // A dangling alias exists itself, although DNS answers NXDOMAIN for the end of its chain.
      if (answer instanceof Answer.NxDomain missing && missing.aliases().isEmpty()) {
        existence = MISSING;
      } else if (answer instanceof Answer.Known) {
        return EXISTS;
      }
    }
    return existence;
  }
}
