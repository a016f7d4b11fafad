package org.mxmaven.store.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.AskedKeys;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.assess.dkim.KeyFault;
import org.mxmaven.dkim.DkimKey;
import org.mxmaven.dns.Names;
import org.mxmaven.rsa.RsaWeakness;
import org.mxmaven.store.row.RowBatch;
import org.xbill.DNS.Name;

/** DKIM keys at the selectors that were asked for. */
public final class DkimKeys implements RecordKind<DkimKeys.Key> {
  /** The radix of stored numbers that are too long for a column of numbers. */
  public static final int HEXADECIMAL = 16;

  private final DkimKeyTable table = new DkimKeyTable();

  /**
   * A key as a row holds it.
   *
   * @param type as the tag {@code k} names it; null where no key can be made out
   * @param bits its length; null likewise
   * @param alias where the selector's alias ends; null without any
   * @param fingerprint by which the key is found again; null where none can be made out
   * @param shared the prime that it is known to share with another one; null if none is
   */
  public record Key(
      Place place,
      @Nullable String type,
      @Nullable Integer bits,
      @Nullable String alias,
      @Nullable String fingerprint,
      RsaWeakness.@Nullable SharedPrime shared) {

    /**
     * What makes it the same as another one of its domain.
     *
     * @param value the strings in presentation form
     */
    public record Place(String selector, String value) {}

    /** The prime in hexadecimal; null if it shares none. */
    public @Nullable String factor() {
      return shared == null ? null : shared.prime().toString(HEXADECIMAL);
    }

    /** What the other key that has it is called; null likewise. */
    public @Nullable String partner() {
      return shared == null ? null : shared.other();
    }
  }

  @Override
  public String label() {
    return "DKIM key";
  }

  @Override
  public DkimKeyTable table() {
    return table;
  }

  @Override
  public int since() {
    return 6;
  }

  @Override
  public List<TableField<Record, ?>> columns() {
    return List.of(
        table.selector,
        table.value,
        table.type,
        table.bits,
        table.alias,
        table.fingerprint,
        table.factor,
        table.partner);
  }

  @Override
  public List<Key> found(Assessment assessment) {
    Map<Key.Place, Key> found = new LinkedHashMap<>();
    for (DkimSelector selector : assessment.dkim().selectors()) {
      if (selector.reason() != DkimSelector.Reason.WILDCARD) {
        @Nullable String alias = selector.alias().map(Names::text).orElse(null);
        for (DkimEntry entry : selector.keys()) {
          Key key = key(selector.selector(), entry, alias);
          found.put(key.place(), key);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static Key key(Name selector, DkimEntry entry, @Nullable String alias) {
    return new Key(
        new Key.Place(Names.text(selector), entry.text().presentation()),
        entry.key().map(DkimKey::typeText).orElse(null),
        entry.key().map(DkimKey::bits).orElse(null),
        alias,
        entry.key().map(DkimKey::fingerprint).orElse(null),
        entry.fault().flatMap(DkimKeys::shared).orElse(null));
  }

  private static Optional<RsaWeakness.SharedPrime> shared(KeyFault fault) {
    return fault instanceof KeyFault.Breakable breakable
            && breakable.weakness() instanceof RsaWeakness.SharedPrime shared
        ? Optional.of(shared)
        : Optional.empty();
  }

  @Override
  public List<TableField<Record, String>> indexed() {
    return List.of(table.fingerprint);
  }

  @Override
  public boolean isOfNewest() {
    return true;
  }

  @Override
  public boolean isKnown(Assessment assessment) {
    return !AskedKeys.areLeftOut(assessment);
  }

  @Override
  public Object key(Key key) {
    return key.place();
  }

  @Override
  public Object key(Record row) {
    return new Key.Place(
        Objects.requireNonNullElse(row.get(table.selector), ""),
        Objects.requireNonNullElse(row.get(table.value), ""));
  }

  @Override
  public void fill(RowBatch.Row row, Key key) {
    row.set(table.selector, key.place().selector()).set(table.value, key.place().value());
    correct(row, key);
  }

  /** A prime that was found once stays the key's, whether somebody knows it now or not. */
  @Override
  public boolean differs(Key key, Record row) {
    return !(Objects.equals(key.type(), row.get(table.type))
        && Objects.equals(key.bits(), row.get(table.bits))
        && Objects.equals(key.alias(), row.get(table.alias))
        && Objects.equals(key.fingerprint(), row.get(table.fingerprint))
        && (key.shared() == null || row.get(table.factor) != null));
  }

  @Override
  public void correct(RowBatch.Row row, Key key) {
    row.set(table.type, key.type())
        .set(table.bits, key.bits())
        .set(table.alias, key.alias())
        .set(table.fingerprint, key.fingerprint())
        .set(table.factor, key.factor())
        .set(table.partner, key.partner());
  }

  @Override
  public TableField<Record, String> text() {
    return table.value;
  }

  @Override
  public Optional<String> text(Record row) {
    @Nullable String type = row.get(table.type);
    @Nullable Integer bits = row.get(table.bits);
    String size = type == null || bits == null ? "" : " %s, %d bits,".formatted(type, bits);
    return Optional.ofNullable(row.get(table.selector))
        .flatMap(
            selector ->
                Optional.ofNullable(row.get(table.value))
                    .map(text -> selector + ":" + size + " " + text));
  }
}
