package org.mxmaven.spf;

import java.util.Optional;
import org.mxmaven.address.AddressText;

/** Reads the terms of one record, in order (RFC 7208 §4.6.1): tells directives from modifiers. */
final class TermParser {
  private final String record;
  private final Problems problems;
  private final MechanismParser mechanisms;
  private final ModifierParser modifiers;

  TermParser(String record, Problems problems) {
    this.record = record;
    this.problems = problems;
    this.mechanisms = new MechanismParser(problems);
    this.modifiers = new ModifierParser(problems);
  }

  /** The term at these positions, {@link Term.Malformed} with a problem if it is none. */
  Term parse(int start, int end) {
    Term term = parseAlone(start, end);
    if (term instanceof Term.Malformed) {
      FusedTerms.inText(term.text()).ifPresent(fused -> noteMissingSpace(start, fused));
    }
    return term;
  }

  /** What else could be said of the term would be beside the point. */
  private void noteMissingSpace(int start, FusedTerms fused) {
    problems.startTermAnew();
    problems.add(
        start + fused.first().length(),
        "4.6.1",
        "the blank before "
            + Problems.quote(fused.second())
            + " is missing; expected a space, since only spaces part terms");
  }

  /** The same, whatever other terms may be in it. */
  Term parseAlone(int start, int end) {
    String text = record.substring(start, end);
    problems.startTerm(text);
    if (!BadCharacters.isClean(text, start, problems)) {
      return new Term.Malformed(start, text);
    }
    Optional<? extends Term> term = term(start, text, new Cursor(record, start, end));
    return term.isPresent() ? term.get() : new Term.Malformed(start, text);
  }

  private Optional<? extends Term> term(int start, String text, Cursor cursor) {
    Optional<Qualifier> qualifier = qualifier(cursor);
    if (!Ascii.isAlpha(cursor.peek())) {
      problems.add(cursor.position(), "4.6.1", withoutName(cursor));
      return Optional.empty();
    }
    int nameAt = cursor.position();
    String name = cursor.takeWhile(TermParser::isNameCharacter);
    switch (cursor.peek()) {
      case '=' -> {
        if (qualifier.isPresent()) {
          problems.add(start, "4.6.1", "a qualifier before a modifier; " + withoutSign(text));
          return Optional.empty();
        }
        return modifiers.parse(start, text, name, cursor);
      }
      case ':', '/', Cursor.END -> {
        return mechanisms
            .parse(nameAt, name, cursor)
            .map(m -> new Term.Directive(start, text, qualifier.orElse(Qualifier.PASS), m));
      }
      default -> {
        problems.expectEnd(cursor, "4.6.1");
        return Optional.empty();
      }
    }
  }

  private static String withoutSign(String text) {
    String mechanism = text.replaceFirst("=", ":");
    return SpfTerms.isMechanism(mechanism)
        ? "did you mean " + Problems.quote(mechanism) + "?"
        : "expected none";
  }

  private static Optional<Qualifier> qualifier(Cursor cursor) {
    for (Qualifier qualifier : Qualifier.values()) {
      if (cursor.skip(qualifier.sign())) {
        return Optional.of(qualifier);
      }
    }
    return Optional.empty();
  }

  private static boolean isNameCharacter(char c) {
    return Ascii.isAlphanumeric(c) || c == '-' || c == '_' || c == '.';
  }

  private static String withoutName(Cursor cursor) {
    if (cursor.atEnd()) {
      return "a qualifier alone; expected a mechanism after it, and no space";
    }
    String rest = cursor.rest();
    int slash = rest.indexOf('/');
    String address = slash < 0 ? rest : rest.substring(0, slash);
    if (AddressText.ip4(address).isPresent()) {
      return "an address without a mechanism; did you mean ip4:" + address + "?";
    }
    if (AddressText.ip6(address).isPresent()) {
      return "an address without a mechanism; did you mean ip6:" + address + "?";
    }
    return switch (cursor.peek()) {
      case '+', '-', '~', '?' -> "a second qualifier; expected at most one before a mechanism";
      case ':', '=', '/' ->
          "unexpected "
              + Problems.quote(rest)
              + "; expected a mechanism or a modifier's name before it, and no space between";
      default -> Problems.unexpected(cursor.peek());
    };
  }
}
