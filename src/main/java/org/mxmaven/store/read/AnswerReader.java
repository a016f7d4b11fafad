package org.mxmaven.store.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.KeyName;
import org.mxmaven.inquiry.KeysAsked;
import org.mxmaven.store.row.AsOf;
import org.xbill.DNS.Name;

/** Reads the answers that scans have stored, each where it stands. */
public final class AnswerReader {
  private final LookupReader lookups;
  private final KeysAskedReader keys;

  public AnswerReader(DSLContext context) {
    this.lookups = new LookupReader(context);
    this.keys = new KeysAskedReader(context);
  }

  /**
   * The newest known answers as of a time.
   *
   * @param questions each once
   * @return without the questions that nothing is known of
   */
  public Map<Question, Answer> answers(Collection<Question> questions, AsOf asOf) {
    // First, since there are many of them: what is denied there has no row elsewhere.
    Map<Question, Answer> denials = keys.denials(questions, asOf);
    if (denials.isEmpty()) {
      return lookups.answers(questions, asOf);
    }
    Set<Question> others = new HashSet<>(questions);
    others.removeAll(denials.keySet());
    Map<Question, Answer> answers = new HashMap<>(denials);
    answers.putAll(lookups.answers(others, asOf));
    return answers;
  }

  /** Why nothing is known of questions; without those that were not asked. */
  public Map<Question, Failure> failures(Collection<Question> questions, AsOf asOf) {
    return lookups.failures(questions, asOf);
  }

  /** What was asked about keys, of the domains of which anything was. */
  public Map<Name, KeysAsked> keysAsked(Collection<Name> domains, AsOf asOf) {
    Map<Name, Optional<KeysAsked>> rows = keys.of(domains, asOf);
    Map<Name, KeysAsked> asked = new HashMap<>();
    rows.forEach((domain, row) -> row.ifPresent(all -> asked.put(domain, all)));
    Map<Question, Name> nodes = new HashMap<>();
    for (Name domain : domains) {
      if (!rows.containsKey(domain)) {
        KeyName.node(domain).ifPresent(node -> nodes.put(node, domain));
      }
    }
    // Where there is nothing below the name above all keys, no more was asked.
    lookups
        .answers(nodes.keySet(), asOf)
        .keySet()
        .forEach(node -> asked.put(nodes.get(node), KeysAsked.NONE));
    return asked;
  }
}
