package org.mxmaven.report.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.assess.dkim.DkimSelector.Reason;
import org.mxmaven.dkim.DkimKey;
import org.mxmaven.dkim.DkimRecord;
import org.mxmaven.dkim.DkimText;
import org.mxmaven.dkim.selector.Provider;
import org.mxmaven.dns.Names;

/** A DKIM selector and what stands there, in words. */
final class SelectorText {
  private SelectorText() {}

  /** The selector and one of its texts. */
  static String of(DkimSelector selector, DkimEntry entry) {
    List<String> parts = new ArrayList<>(List.of(what(entry)));
    parts.addAll(KeyClauses.ofKey(entry));
    if (entry.isPrivateKey()) {
      parts.add("a private key, for all to read");
    } else if (entry.record().isPresent() && !entry.isRevoked() && !entry.isUsable()) {
      parts.add("verifiers cannot use it");
    }
    return start(selector) + String.join("; ", parts) + alias(selector);
  }

  /** A selector that has no text. */
  static String empty(DkimSelector selector) {
    String reason =
        selector
            .provider()
            .flatMap(provider -> provider.mayDangle(selector.selector()))
            .map(why -> "; " + why)
            .orElse("");
    return start(selector) + "nothing" + alias(selector) + reason;
  }

  private static String start(DkimSelector selector) {
    return selector.reason() == Reason.WILDCARD
        ? "any other selector, by a wildcard: "
        : Names.text(selector.selector()) + ": ";
  }

  /** Type and length of the key. */
  private static String what(DkimEntry entry) {
    Optional<DkimKey> key = entry.key();
    if (key.isPresent()) {
      boolean testing = entry.record().filter(DkimRecord::isTesting).isPresent();
      return "%s, %d bits%s"
          .formatted(key.get().typeText(), key.get().bits(), testing ? ", testing" : "");
    } else if (entry.isRevoked()) {
      return "revoked";
    } else if (entry.meaning() instanceof DkimText.AliasAsText alias) {
      return "no key, but the name %s as text".formatted(Names.text(alias.target()));
    }
    return entry.record().isPresent() ? "no key that can be read" : "a text that is no key";
  }

  private static String alias(DkimSelector selector) {
    String owner = selector.provider().map(Provider::name).map(name -> ", of " + name).orElse("");
    return selector.alias().map(end -> "; alias of " + Names.text(end) + owner).orElse("");
  }
}
