package org.mxmaven.checkhost;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;

/**
 * The client's validated names (RFC 7208 §5.5): those that its address leads to and that lead back
 * to it. What fails is left out: whoever owns the address could make it fail.
 */
final class ReverseNames {
  /** More than these are ignored (§4.6.4). */
  private static final int MAX_NAMES = 10;

  private static final int WHOLE_IPV4 = 32;
  private static final int WHOLE_IPV6 = 128;
  private static final String UNKNOWN = "unknown";

  private final LookUps lookUps;
  private final Client client;

  ReverseNames(LookUps lookUps, Client client) {
    this.lookUps = lookUps;
    this.client = client;
  }

  /** Looks the client's name up as a term does, so that none is a void look-up. */
  List<Name> validatedForTerm() throws Unanswered, Failed {
    if (lookUps.answer(client.reverse()) instanceof Answer.Unusable) {
      return List.of();
    }
    return validated(lookUps.recordsOfTerm(client.reverse()));
  }

  /**
   * What the macro {@code p} stands for (§7.3): the domain itself, else a name below it, else any;
   * {@code unknown} without any.
   */
  String best(Name domain) throws Unanswered {
    List<Record> records =
        lookUps.answer(client.reverse()) instanceof Answer.Records found
            ? found.records()
            : List.of();
    List<Name> names = validated(records);
    List<Predicate<Name>> wishes =
        List.of(name -> name.equals(domain), name -> name.subdomain(domain), name -> true);
    for (Predicate<Name> wish : wishes) {
      for (Name name : names) {
        if (wish.test(name)) {
          return name.toString(true);
        }
      }
    }
    return UNKNOWN;
  }

  private List<Name> validated(List<Record> pointers) throws Unanswered {
    List<Name> names =
        pointers.stream().limit(MAX_NAMES).map(record -> ((PTRRecord) record).getTarget()).toList();
    List<Question> questions = names.stream().map(client::addresses).toList();
    lookUps.require(questions);
    List<Name> validated = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (leadsToClient(questions.get(i))) {
        validated.add(names.get(i));
      }
    }
    return validated;
  }

  private boolean leadsToClient(Question question) throws Unanswered {
    return lookUps.answer(question) instanceof Answer.Records found
        && found.records().stream().anyMatch(record -> client.isAt(record, WHOLE_IPV4, WHOLE_IPV6));
  }
}
