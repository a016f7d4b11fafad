package org.mxmaven.spf;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the modifiers of one record (RFC 7208 §6), from the sign after the name. */
final class ModifierParser {
  private final Problems problems;
  private final DomainParser domains;
  private final Set<String> seen = new HashSet<>();

  ModifierParser(Problems problems) {
    this.problems = problems;
    this.domains = new DomainParser(problems);
  }

  Optional<? extends Term> parse(int start, String text, String name, Cursor cursor) {
    cursor.skip('=');
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "redirect" -> {
        noteRepetition(start, "redirect");
        yield domains
            .parse(cursor, "redirect", "6.1")
            .map(domain -> new Term.Redirect(start, text, domain));
      }
      case "exp" -> {
        noteRepetition(start, "exp");
        yield domains
            .parse(cursor, "exp", "6.2")
            .map(domain -> new Term.Explanation(start, text, domain));
      }
      default ->
          new MacroParser(cursor, problems)
              .parse()
              .map(value -> new Term.UnknownModifier(start, text, name, value));
    };
  }

  private void noteRepetition(int start, String name) {
    if (!seen.add(name)) {
      problems.add(start, "6", "a second " + name + "; expected at most one in a record");
    }
  }
}
