package org.mxmaven.inquiry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/**
 * A name that nothing leads to, where a record may stand by mistake. What a wildcard answers for
 * every name that does not exist (RFC 4592 §2.1) was not put there, so a name beside it that nobody
 * uses is asked as well, once there is something to tell apart.
 */
public final class GuessedName {
  private static final Name CONTROL = Name.fromConstantString("_mxmaven-control");

  private final Inquiry inquiry;
  private final Name name;

  public GuessedName(Inquiry inquiry, Name name) {
    this.inquiry = inquiry;
    this.name = name;
  }

  /** A name that nobody uses, right below that one: whatever is there a wildcard hands out. */
  public static Optional<Name> control(Name parent) {
    return Names.below(parent, CONTROL);
  }

  public Name name() {
    return name;
  }

  /** The answer at the name; empty while that is open. */
  public Optional<Answer> texts() {
    return inquiry.ask(Question.txt(name));
  }

  /** Whether a text of that answer stands there by itself; not as long as that is not known. */
  public boolean isOwn(TxtText text) {
    // In place of the first label, so that the same wildcard answers for both.
    Optional<Name> control = control(new Name(name, 1));
    Optional<Answer> other = control.flatMap(beside -> inquiry.ask(Question.txt(beside)));
    if (other.isEmpty() || other.get() instanceof Answer.Unusable) {
      return false;
    }
    return !(other.get() instanceof Answer.Records found)
        || found.records().stream().map(TxtText::of).noneMatch(each -> isSame(each, text));
  }

  private static boolean isSame(TxtText one, TxtText other) {
    List<byte[]> strings = one.strings();
    return strings.size() == other.strings().size()
        && Arrays.deepEquals(strings.toArray(), other.strings().toArray());
  }
}
