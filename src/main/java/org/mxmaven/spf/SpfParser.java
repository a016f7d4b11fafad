package org.mxmaven.spf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads SPF records by the grammar of RFC 7208 §12. Total: any bytes give a record. This is how a
 * record is made of terms (§4.5, §4.6.1, §6); {@link MechanismParser} goes on with mechanisms, and
 * {@link MacroParser} with the domains in them.
 *
 * <pre>
 * record           = version terms *SP
 * version          = "v=spf1"
 * terms            = *( 1*SP ( directive / modifier ) )
 * directive        = [ qualifier ] mechanism
 * qualifier        = "+" / "-" / "?" / "~"
 * modifier         = redirect / explanation / unknown-modifier
 * redirect         = "redirect" "=" domain-spec
 * explanation      = "exp" "=" domain-spec
 * unknown-modifier = name "=" macro-string        ; where name is not any known modifier
 * name             = ALPHA *( ALPHA / DIGIT / "-" / "_" / "." )
 * </pre>
 */
public final class SpfParser {
  private static final String VERSION = "v=spf1";

  private final String record;
  private final Problems problems;
  private final MechanismParser mechanisms;
  private final MacroParser macros;
  private final Set<String> modifiers = new HashSet<>();

  SpfParser(String record, Problems problems) {
    this.record = record;
    this.problems = problems;
    this.mechanisms = new MechanismParser(problems);
    this.macros = new MacroParser(problems);
  }

  /**
   * Whether a TXT record's joined bytes are an SPF record at all: {@code v=spf1} in any case,
   * followed by a space or the end (RFC 7208 §4.5).
   */
  public static boolean isSpf(byte[] text) {
    return isSpf(decode(text));
  }

  static boolean isSpf(String record) {
    return record.regionMatches(true, 0, VERSION, 0, VERSION.length())
        && (record.length() == VERSION.length() || record.charAt(VERSION.length()) == ' ');
  }

  /**
   * Takes an SPF record apart; what is no term becomes {@link Term.Malformed} and a problem. Text
   * that is no SPF record is malformed as a whole.
   */
  public static SpfRecord parse(byte[] text) {
    String record = decode(text);
    Problems problems = new Problems();
    List<Term> terms;
    if (isSpf(record)) {
      terms = new SpfParser(record, problems).terms();
    } else {
      problems.startTerm(record);
      problems.add(0, "4.5", "no version; expected \"v=spf1\", then a space or the end");
      terms = List.of(new Term.Malformed(0, record));
    }
    return new SpfRecord(record, terms, problems.sorted());
  }

  private static String decode(byte[] text) {
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    int start = VERSION.length();
    while (start < record.length()) {
      int space = record.indexOf(' ', start);
      int end = space < 0 ? record.length() : space;
      if (end > start) {
        terms.add(term(start, end));
      }
      start = end + 1;
    }
    return terms;
  }

  /** The term at these positions, {@link Term.Malformed} with a problem if it is none. */
  private Term term(int start, int end) {
    Term term = termAlone(start, end);
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
  Term termAlone(int start, int end) {
    String text = record.substring(start, end);
    problems.startTerm(text);
    if (!BadCharacters.isClean(text, start, problems)) {
      return new Term.Malformed(start, text);
    }
    Optional<? extends Term> term =
        directiveOrModifier(start, text, new Cursor(record, start, end));
    return term.isPresent() ? term.get() : new Term.Malformed(start, text);
  }

  private Optional<? extends Term> directiveOrModifier(int start, String text, Cursor cursor) {
    Optional<Qualifier> qualifier = qualifier(cursor);
    if (!Ascii.isAlpha(cursor.peek())) {
      problems.add(cursor.position(), "4.6.1", Hints.withoutName(cursor));
      return Optional.empty();
    }
    int nameAt = cursor.position();
    String name = cursor.takeWhile(SpfParser::isNameCharacter);
    switch (cursor.peek()) {
      case '=' -> {
        if (qualifier.isPresent()) {
          problems.add(start, "4.6.1", Hints.qualifierBeforeModifier(text));
          return Optional.empty();
        }
        return modifier(start, text, name, cursor);
      }
      case ':', '/', Cursor.END -> {
        return mechanisms
            .mechanism(nameAt, name, cursor)
            .map(m -> new Term.Directive(start, text, qualifier.orElse(Qualifier.PASS), m));
      }
      default -> {
        problems.expectEnd(cursor, "4.6.1");
        return Optional.empty();
      }
    }
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

  private Optional<? extends Term> modifier(int start, String text, String name, Cursor cursor) {
    cursor.skip('=');
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "redirect" -> {
        noteRepetition(start, "redirect");
        yield macros
            .domainSpec(cursor, "redirect", "6.1")
            .map(domain -> new Term.Redirect(start, text, domain));
      }
      case "exp" -> {
        noteRepetition(start, "exp");
        yield macros
            .domainSpec(cursor, "exp", "6.2")
            .map(domain -> new Term.Explanation(start, text, domain));
      }
      default ->
          macros
              .macroString(cursor)
              .map(value -> new Term.UnknownModifier(start, text, name, value));
    };
  }

  private void noteRepetition(int start, String name) {
    if (!modifiers.add(name)) {
      problems.add(start, "6", "a second " + name + "; expected at most one in a record");
    }
  }
}
