package org.mxmaven.store.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Assessment;
import org.mxmaven.evidence.Question;
import org.mxmaven.store.row.RowBatch;

/** TXT records that ask for a policy. */
public abstract class PolicyRecords implements AnsweringKind<PolicyRecord> {
  private final String label;
  private final PolicyRecordTable table;

  protected PolicyRecords(String label, String table) {
    this.label = label;
    this.table = new PolicyRecordTable(table);
  }

  @Override
  public final String label() {
    return label;
  }

  @Override
  public final PolicyRecordTable table() {
    return table;
  }

  @Override
  public final List<TableField<Record, ?>> columns() {
    return List.of(table.value, table.policy, table.isValid);
  }

  /** The records that a domain has. */
  protected abstract List<PolicyRecord> records(Assessment assessment);

  @Override
  public final List<PolicyRecord> found(Assessment assessment) {
    List<PolicyRecord> records = records(assessment);
    if (records.size() < 2) {
      return records;
    }
    Map<String, PolicyRecord> found = new LinkedHashMap<>();
    records.forEach(record -> found.put(record.value(), record));
    return List.copyOf(found.values());
  }

  @Override
  public final Object key(PolicyRecord record) {
    return record.value();
  }

  @Override
  public final Object key(Record row) {
    return Objects.requireNonNullElse(row.get(table.value), "");
  }

  @Override
  public final void fill(RowBatch.Row row, PolicyRecord record) {
    row.set(table.policy, record.policy())
        .set(table.isValid, record.isValid())
        .set(table.value, record.value());
  }

  /** The Python tool misjudged some records; the policy of a redirect can change without it. */
  @Override
  public final boolean differs(PolicyRecord record, Record row) {
    return !record.isPolicyUnknown()
        && !(Objects.equals(record.policy(), row.get(table.policy))
            && Objects.equals(record.isValid(), row.get(table.isValid)));
  }

  @Override
  public final void correct(RowBatch.Row row, PolicyRecord record) {
    row.set(table.policy, record.policy()).set(table.isValid, record.isValid());
  }

  @Override
  public final Optional<org.xbill.DNS.Record> record(Question question, Record row) {
    @Nullable String value = row.get(table.value);
    return value != null && value.contains("\"")
        ? Optional.of(TxtLine.parse(question.name(), 0, value))
        : Optional.empty();
  }

  @Override
  public final TableField<Record, String> text() {
    return table.value;
  }

  @Override
  public final Optional<String> text(Record row) {
    return Optional.ofNullable(row.get(table.value));
  }
}
