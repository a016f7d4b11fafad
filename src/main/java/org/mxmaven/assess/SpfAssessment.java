package org.mxmaven.assess;

import java.util.List;
import java.util.Optional;
import org.mxmaven.txt.TxtText;

/**
 * The SPF policy of a domain.
 *
 * @param records the text of every SPF record at the domain: one, if all is well
 * @param tree the record and what it leads to, if there is just one
 * @param errors why receivers cannot use the record, a sentence each
 */
public record SpfAssessment(
    SpfPolicy policy, List<TxtText> records, Optional<SpfTree> tree, List<String> errors) {
  /** More look-ups than this are a permerror (RFC 7208 §4.6.4). */
  public static final int MAX_LOOKUPS = 10;

  /** More look-ups that find nothing than these are a permerror (RFC 7208 §4.6.4). */
  public static final int MAX_VOID_LOOKUPS = 2;

  /** More mail hosts behind one {@code mx} are a permerror (RFC 7208 §4.6.4). */
  public static final int MAX_MX_HOSTS = 10;

  public SpfAssessment {
    records = List.copyOf(records);
    errors = List.copyOf(errors);
  }

  /** Whether every string of every record keeps to 255 bytes. */
  public boolean lengthOk() {
    return records.stream().noneMatch(TxtText::hasTooLongString);
  }

  public int lookups() {
    return tree.map(SpfTree::lookups).orElse(0);
  }

  public int voidLookups() {
    return tree.map(SpfTree::voidLookups).orElse(0);
  }
}
