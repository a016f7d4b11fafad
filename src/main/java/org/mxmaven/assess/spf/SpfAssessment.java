package org.mxmaven.assess.spf;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.txt.StringLimit;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/**
 * The SPF policy of a domain.
 *
 * @param records the text of every SPF record at the domain: one, if all is well
 * @param tree the record and what it leads to, if there is just one
 * @param errors why receivers cannot use the record, a sentence each
 * @param almost texts that were meant as an SPF record but are none
 * @param continued texts beside the record that hold SPF terms, as the rest of it would
 * @param takeovers names that it leads to and that somebody else can get hold of
 */
public record SpfAssessment(
    SpfPolicy policy,
    List<TxtText> records,
    Optional<SpfTree> tree,
    List<String> errors,
    List<Almost> almost,
    List<TxtText> continued,
    List<SpfTakeover> takeovers) {
  /** More look-ups than this are a permerror (RFC 7208 §4.6.4). */
  public static final int MAX_LOOKUPS = 10;

  /** More look-ups that find nothing than these are a permerror (RFC 7208 §4.6.4). */
  public static final int MAX_VOID_LOOKUPS = 2;

  /** More mail hosts behind one {@code mx} are a permerror (RFC 7208 §4.6.4). */
  public static final int MAX_MX_HOSTS = 10;

  public SpfAssessment {
    records = List.copyOf(records);
    errors = List.copyOf(errors);
    almost = List.copyOf(almost);
    continued = List.copyOf(continued);
    takeovers = List.copyOf(takeovers);
  }

  /** An assessment without texts that are no record, and without such names. */
  public SpfAssessment(
      SpfPolicy policy, List<TxtText> records, Optional<SpfTree> tree, List<String> errors) {
    this(policy, records, tree, errors, List.of(), List.of(), List.of());
  }

  /**
   * Text that was meant as an SPF record.
   *
   * @param name where it is
   * @param reason what keeps it from being one, as a clause
   */
  public record Almost(Name name, TxtText text, String reason) {}

  /** Whether no record was broken by the limit of 255 bytes a string. */
  public boolean lengthOk() {
    return records.stream().allMatch(StringLimit::holdsSpf);
  }

  /** Whether receivers can use the record; worked out on each call. */
  public SpfUse use() {
    return SpfUsability.of(this);
  }

  /** What comes of the record; worked out on each call. */
  public SpfEffect effect() {
    return new SpfEffect(policy, policy.isWish() && use() == SpfUse.UNUSABLE);
  }

  public int lookups() {
    return tree.map(SpfTree::lookups).orElse(0);
  }

  public int voidLookups() {
    return tree.map(SpfTree::voidLookups).orElse(0);
  }

  /** Whether some term lets somebody send, whether or not the record is usable otherwise. */
  public boolean namesSenders() {
    return tree.isPresent() && tree.get().namesSenders();
  }
}
