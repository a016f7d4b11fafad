package org.mxmaven.assess.dmarc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.dmarc.DmarcAssessment.Misplaced;
import org.mxmaven.dmarc.DmarcParser;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Existence;
import org.mxmaven.inquiry.GuessedName;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.suffix.PublicSuffixes;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Record;

/**
 * Looks for the DMARC record of a domain that has none where it is put by mistake. No verdict
 * depends on it, and other names are asked only if no policy applies to the domain.
 */
final class DmarcElsewhere {
  private static final Name PLAIN = Name.fromConstantString("dmarc");

  private final Inquiry inquiry;
  private final Name domain;

  public DmarcElsewhere(Inquiry inquiry, Name domain) {
    this.inquiry = inquiry;
    this.domain = domain;
  }

  /**
   * The records found so far.
   *
   * @param own what is where the record belongs
   * @param rule what applies to the domain
   * @param existence below a domain that does not exist there is nothing
   */
  public List<Misplaced> find(DmarcLevel own, DmarcRule rule, Existence existence) {
    List<Misplaced> found = new ArrayList<>();
    boolean canBe = !own.location().equals(domain);
    if (!canBe || !own.records().isEmpty() || own.failure().isPresent()) {
      return found;
    }
    record(domain, inquiry.ask(Question.txt(domain))).ifPresent(found::add);
    boolean mayHaveNames = isSettled() && existence != Existence.MISSING;
    if (rule.policy() == DmarcPolicy.NOT_SET && mayHaveNames && isOneOrganisations()) {
      for (Name guess : guesses(own)) {
        guessed(guess).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Before that it is not known whether the domain exists. */
  private boolean isSettled() {
    return inquiry.answered(Question.mx(domain)).isPresent()
        && inquiry.answered(Question.txt(domain)).isPresent();
  }

  /** Names below a public suffix belong to others. */
  private boolean isOneOrganisations() {
    return PublicSuffixes.registrable(domain).isPresent();
  }

  /** Without the underscore, with the domain appended twice, and with the label given twice. */
  private List<Name> guesses(DmarcLevel own) {
    List<Name> guesses = new ArrayList<>();
    try {
      guesses.add(Name.concatenate(PLAIN, domain));
      if (mayHaveNamesBelow(own.location())) {
        guesses.add(Names.dmarc(own.location()));
      }
      Name relative = domain.relativize(Name.root);
      guesses.add(Names.dmarc(Name.concatenate(relative, domain)));
    } catch (NameTooLongException e) {
      // No record can be at a name that can't exist.
      return guesses;
    }
    return guesses;
  }

  /** RFC 8020: not below a name that does not exist. */
  private boolean mayHaveNamesBelow(Name location) {
    return inquiry
        .ask(Question.txt(location))
        .filter(answer -> !(answer instanceof Answer.NxDomain))
        .isPresent();
  }

  private Optional<Misplaced> guessed(Name name) {
    GuessedName guess = new GuessedName(inquiry, name);
    return record(name, guess.texts()).filter(found -> guess.isOwn(found.text()));
  }

  /** The first DMARC record of an answer. */
  private static Optional<Misplaced> record(Name name, Optional<Answer> answer) {
    if (answer.isPresent() && answer.get() instanceof Answer.Records records) {
      for (Record txt : records.records()) {
        TxtText text = TxtText.of(txt);
        if (DmarcParser.isRecord(text.joined())) {
          return Optional.of(new Misplaced(name, text));
        }
      }
    }
    return Optional.empty();
  }
}
