package org.mxmaven.evidence;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * One DNS question of class IN. Names compare without regard to case (RFC 4343), so two spellings
 * of a name are one question.
 *
 * @param name an absolute name
 * @param type an RR type as {@link Type} numbers it
 */
public record Question(Name name, int type) implements Asked<Answer> {
  public Question {
    if (!name.isAbsolute()) {
      throw new IllegalArgumentException("a question needs an absolute name: " + name);
    }
  }

  public static Question a(Name name) {
    return new Question(name, Type.A);
  }

  public static Question aaaa(Name name) {
    return new Question(name, Type.AAAA);
  }

  public static Question caa(Name name) {
    return new Question(name, Type.CAA);
  }

  public static Question mx(Name name) {
    return new Question(name, Type.MX);
  }

  public static Question ns(Name name) {
    return new Question(name, Type.NS);
  }

  public static Question soa(Name name) {
    return new Question(name, Type.SOA);
  }

  public static Question txt(Name name) {
    return new Question(name, Type.TXT);
  }

  /** The DNS questions among what is asked. */
  public static Set<Question> among(Set<Asked<?>> asked) {
    Set<Question> questions = new HashSet<>();
    for (Asked<?> each : asked) {
      if (each instanceof Question question) {
        questions.add(question);
      }
    }
    return questions;
  }

  @Override
  public Answer failed(Failure failure) {
    return failure;
  }

  /** Written out, since every look at an answer compares questions, and what Java makes is slow. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Question that && type == that.type && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + type;
  }

  /** {@code example.com TXT}. */
  @Override
  public String toString() {
    return Names.text(name) + " " + Type.string(type);
  }
}
