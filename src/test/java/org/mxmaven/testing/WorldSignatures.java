package org.mxmaven.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * What is known of the signatures of answers in a {@link World}: {@code !dnssec NAME STATUS} says
 * it of all answers about the name and what is below it, unless another line is nearer; without any
 * it is NOT_ASKED. What there is at a parent (DS) has the status of the parent's name. {@code
 * !dnssec NAME STATUS TYPE} goes before these, for one question. Such a line, or a record of
 * DNSSEC, makes the world one in which it is asked how domains are signed.
 */
final class WorldSignatures {
  private static final String MARK = "!dnssec ";
  private static final Pattern RECORD = Pattern.compile("\\S+ (DNSKEY|DS|RRSIG) .*");

  private final Map<Name, Dnssec> statuses = new HashMap<>();
  private final Map<Question, Dnssec> single = new HashMap<>();
  private boolean wanted;

  /** Takes a line of its own; answers whether it was one. */
  boolean take(String line) {
    wanted = wanted || line.startsWith(MARK) || RECORD.matcher(line).matches();
    if (!line.startsWith(MARK)) {
      return false;
    }
    String[] words = line.strip().split(" ", -1);
    Name name = Names.of(words[1]);
    Dnssec status = Dnssec.valueOf(words[2]);
    if (words.length > 3) {
      single.put(new Question(name, Type.value(words[3])), status);
    } else {
      statuses.put(name, status);
    }
    return true;
  }

  boolean areWanted() {
    return wanted;
  }

  /** The answer with its status. */
  Answer judged(Question question, Answer answer) {
    Dnssec status = status(question);
    if (status == Dnssec.NOT_ASKED) {
      return answer;
    }
    if (answer instanceof Answer.Records found) {
      return new Answer.Records(
          found.records(), found.aliases(), with(status, found.source()), found.clashes());
    }
    if (answer instanceof Answer.NxDomain none) {
      return new Answer.NxDomain(
          none.aliases(), none.zone(), with(status, none.source()), none.clashes());
    }
    return answer instanceof Answer.NoData none
        ? new Answer.NoData(none.aliases(), with(status, none.source()), none.clashes())
        : answer;
  }

  private Dnssec status(Question question) {
    if (single.containsKey(question)) {
      return single.get(question);
    }
    Name name = question.name();
    int first = question.type() == Type.DS ? 1 : 0;
    for (int cut = first; cut < name.labels(); cut++) {
      Dnssec status = statuses.get(new Name(name, cut));
      if (status != null) {
        return status;
      }
    }
    return Dnssec.NOT_ASKED;
  }

  private static AnswerSource with(Dnssec status, AnswerSource source) {
    return new AnswerSource(source.server(), source.obtained(), source.ttl(), status);
  }
}
