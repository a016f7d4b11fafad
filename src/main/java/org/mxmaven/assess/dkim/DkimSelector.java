package org.mxmaven.assess.dkim;

import java.util.List;
import java.util.Optional;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/**
 * A selector at which something stands: keys, other texts, or an alias that leads to nothing.
 *
 * @param selector the relative name below {@code _domainkey} (RFC 6376 §3.1)
 * @param name where it stands
 * @param reason why it was asked for
 * @param aliases the names that it leads through; empty without alias
 * @param texts its TXT records in order
 */
public record DkimSelector(
    Name selector, Name name, Reason reason, List<Name> aliases, List<TxtText> texts) {
  public DkimSelector {
    aliases = List.copyOf(aliases);
    texts = List.copyOf(texts);
  }

  /** Why a selector was asked for; the first of these that holds. */
  public enum Reason {
    /** It was named: by the user, by a zone file, by what was asked before. */
    NAMED,
    /** A provider that the domain's MX or SPF names uses it. */
    IMPLIED,
    /** Many domains use it. */
    COMMON
  }

  /** Where the alias ends, if there is one. */
  public Optional<Name> alias() {
    return aliases.isEmpty() ? Optional.empty() : Optional.of(aliases.get(aliases.size() - 1));
  }
}
