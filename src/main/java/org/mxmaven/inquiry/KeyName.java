package org.mxmaven.inquiry;

import java.util.Optional;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * A name at which a DKIM key may stand (RFC 6376 §3.6.2.1).
 *
 * @param selector a relative name
 * @param domain an absolute name
 */
public record KeyName(Name selector, Name domain) {
  private static final String LABEL = "_domainkey";

  /** What a key is asked for by; empty if that name is too long to exist. */
  public Optional<Question> question() {
    return Names.domainkey(domain).flatMap(node -> Names.below(node, selector)).map(Question::txt);
  }

  /** What asks whether a domain may have any keys; empty if that name is too long to exist. */
  public static Optional<Question> node(Name domain) {
    return Names.domainkey(domain).map(Question::txt);
  }

  /** The same of a question; empty if it asks for no key. */
  public static Optional<KeyName> of(Question question) {
    Name name = question.name();
    if (question.type() != Type.TXT) {
      return Optional.empty();
    }
    for (int labels = 1; labels < name.labels() - 1; labels++) {
      if (isNode(name, labels)) {
        Name rest = new Name(name, labels);
        return Optional.of(new KeyName(name.relativize(rest), new Name(name, labels + 1)));
      }
    }
    return Optional.empty();
  }

  private static boolean isNode(Name name, int label) {
    return LABEL.equalsIgnoreCase(name.getLabelString(label));
  }
}
