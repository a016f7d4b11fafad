package org.mxmaven.assess;

import java.util.Optional;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.Question;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;

/**
 * Tells a record that somebody put at a guessed name from one that a wildcard gives to every name
 * there (RFC 4592): by asking for a name beside it that nobody can have meant.
 */
final class WildcardControl {
  private final Inquiry inquiry;

  WildcardControl(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /**
   * The answer for the name beside it, whose first label is always the same for that name; empty
   * while it is open, or if that name is too long to be asked.
   *
   * @param guess with at least one label
   */
  Optional<Answer> beside(Name guess) {
    String label = "mxmaven-%08x".formatted(Names.text(guess).hashCode());
    try {
      Name control = Name.concatenate(Name.fromConstantString(label), new Name(guess, 1));
      return inquiry.ask(Question.txt(control));
    } catch (NameTooLongException e) {
      return Optional.empty();
    }
  }
}
