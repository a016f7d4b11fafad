package org.mxmaven.store.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.Record;
import org.jooq.TableField;
import org.mxmaven.assess.Assessment;
import org.mxmaven.store.row.RowBatch;

/** Records of which nothing but the text is stored, in presentation form. */
final class TextRecords implements RecordKind<String> {
  private final String label;
  private final int since;
  private final TextRecordTable table;
  private final Predicate<Assessment> isKnown;
  private final Function<Assessment, List<String>> texts;

  /**
   * A kind.
   *
   * @param since the version of the schema that its table came with
   * @param isKnown whether it is known of a domain that exists which of them it has
   * @param texts those that a domain has
   */
  TextRecords(
      String label,
      int since,
      String table,
      Predicate<Assessment> isKnown,
      Function<Assessment, List<String>> texts) {
    this.label = label;
    this.since = since;
    this.table = new TextRecordTable(table);
    this.isKnown = isKnown;
    this.texts = texts;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public TextRecordTable table() {
    return table;
  }

  @Override
  public int since() {
    return since;
  }

  @Override
  public List<TableField<Record, ?>> columns() {
    return List.of(table.value);
  }

  @Override
  public List<String> found(Assessment assessment) {
    List<String> found = texts.apply(assessment);
    return found.size() < 2 ? found : found.stream().distinct().toList();
  }

  @Override
  public boolean isOfNewest() {
    return true;
  }

  @Override
  public boolean isKnown(Assessment assessment) {
    return !assessment.exists() || isKnown.test(assessment);
  }

  @Override
  public Object key(String text) {
    return text;
  }

  @Override
  public Object key(Record row) {
    return Objects.requireNonNullElse(row.get(table.value), "");
  }

  @Override
  public void fill(RowBatch.Row row, String text) {
    row.set(table.value, text);
  }

  @Override
  public boolean differs(String text, Record row) {
    return false;
  }

  @Override
  public void correct(RowBatch.Row row, String text) {
    row.set(table.value, text);
  }

  @Override
  public TableField<Record, String> text() {
    return table.value;
  }

  @Override
  public Optional<String> text(Record row) {
    return Optional.ofNullable(row.get(table.value));
  }
}
