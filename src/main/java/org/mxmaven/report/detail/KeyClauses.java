package org.mxmaven.report.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.KeyFault;
import org.mxmaven.assess.dkim.KeyStrength;
import org.mxmaven.dkim.DkimKey;
import org.mxmaven.dkim.DkimProblem;
import org.mxmaven.dkim.DkimRecord;
import org.mxmaven.dkim.DkimText;
import org.mxmaven.dns.Names;

/** What is wrong with a DKIM key, as clauses. */
public final class KeyClauses {
  /** Of a selector without any text. */
  public static final String NOTHING_THERE = "its alias leads to no text";

  private KeyClauses() {}

  /** All of it: the problems of the record, why others can sign with the key, its length. */
  public static List<String> all(DkimEntry entry) {
    List<String> all = new ArrayList<>();
    if (entry.meaning() instanceof DkimText.AliasAsText alias) {
      all.add("it is no key, but the name %s as text".formatted(Names.text(alias.target())));
    } else if (entry.meaning() instanceof DkimText.Unrelated) {
      all.add("it is no key");
    }
    entry.record().map(DkimRecord::problems).orElse(List.of()).stream()
        .map(DkimProblem::message)
        .forEach(all::add);
    all.addAll(ofKey(entry));
    return all;
  }

  /** What is wrong with the key itself, whatever the record around it. */
  static List<String> ofKey(DkimEntry entry) {
    List<String> clauses = new ArrayList<>();
    entry.fault().map(KeyClauses::of).ifPresent(clauses::add);
    entry.key().flatMap(KeyClauses::ofLength).ifPresent(clauses::add);
    return clauses;
  }

  private static String of(KeyFault fault) {
    return fault instanceof KeyFault.Published published
        ? "its private half is published in " + published.source()
        : "anybody can factor its modulus: " + ((KeyFault.Breakable) fault).weakness().clause();
  }

  private static Optional<String> ofLength(DkimKey key) {
    return switch (KeyStrength.of(key)) {
      case CRACKABLE ->
          Optional.of("so short that anybody can compute its private half for a little money");
      case TOO_SHORT -> Optional.of("so short that verifiers must not take it for valid");
      case SHORT -> Optional.of("shorter than the 2048 bits that it should have at least");
      case TOO_LONG -> Optional.of("longer than the 4096 bits that verifiers must support");
      case SOUND -> Optional.empty();
    };
  }
}
