package org.mxmaven.spf;

/** One term of an SPF record (RFC 7208 §4.6.1), well formed or not, with where it stands. */
public sealed interface Term {
  /** Bytes before the term in the joined record. */
  int position();

  /** The term as written, one char per byte. */
  String text();

  /** A mechanism and what it says of a sender that matches. */
  record Directive(int position, String text, Qualifier qualifier, Mechanism mechanism)
      implements Term {}

  /** {@code redirect=} (§6.1). */
  record Redirect(int position, String text, MacroString domain) implements Term {}

  /** {@code exp=} (§6.2). */
  record Explanation(int position, String text, MacroString domain) implements Term {}

  /** A modifier of another name, which evaluation ignores (§6). */
  record UnknownModifier(int position, String text, String name, MacroString value)
      implements Term {}

  /** Text that is no term; each has a problem in the record. */
  record Malformed(int position, String text) implements Term {}
}
