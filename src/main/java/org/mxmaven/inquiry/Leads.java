package org.mxmaven.inquiry;

/**
 * What to ask about besides what the domain's own records lead to: names that DNS does not tell,
 * such as selectors of keys. None of the parts asks for any yet. Immutable.
 */
public record Leads() {
  /** Nothing besides. */
  public static final Leads NONE = new Leads();
}
