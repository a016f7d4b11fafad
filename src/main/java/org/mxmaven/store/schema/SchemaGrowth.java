package org.mxmaven.store.schema;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Field;
import org.mxmaven.store.record.RecordKind;
import org.mxmaven.store.record.RecordKinds;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictColumn;
import org.mxmaven.verdict.VerdictList;

/**
 * What kinds of records and verdicts have added to the schema, each in the version that it says it
 * came with: a table for a kind, columns for a verdict. As SQL with the words of the scripts; new
 * databases get it behind the script that makes them.
 */
public final class SchemaGrowth {
  /** All that the program knows. */
  public static final SchemaGrowth ALL = new SchemaGrowth(RecordKinds.ALL, VerdictList.STORED);

  private final List<RecordKind<?>> kinds;
  private final VerdictList verdicts;

  SchemaGrowth(List<RecordKind<?>> kinds, VerdictList verdicts) {
    this.kinds = kinds;
    this.verdicts = verdicts;
  }

  /** The newest version that anything came with; 0 if all is in the scripts. */
  public int newest() {
    return IntStream.concat(
            kinds.stream().mapToInt(RecordKind::since), columns().mapToInt(VerdictColumn::since))
        .max()
        .orElse(0);
  }

  /** What came with a version. */
  public String script(int version) {
    return Stream.concat(
            kinds.stream().filter(kind -> kind.since() == version).map(SchemaGrowth::table),
            columns().filter(column -> column.since() == version).map(SchemaGrowth::column))
        .collect(Collectors.joining());
  }

  private Stream<VerdictColumn<?>> columns() {
    return verdicts.stream().map(Verdict::columns).flatMap(List::stream);
  }

  private static String table(RecordKind<?> kind) {
    String name = kind.table().getName();
    String columns =
        Stream.of(kind.table().fields())
            .map(field -> "  \"%s\" %s".formatted(field.getName(), type(kind, field)))
            .collect(Collectors.joining(",\n"));
    return """
    CREATE TABLE "%s" (
    %s){end};
    """
            .formatted(name, columns)
        + Stream.concat(Stream.of(kind.table().hashId), kind.indexed().stream())
            .map(field -> index(name, field.getName()))
            .collect(Collectors.joining());
  }

  private static String index(String table, String column) {
    return """
    CREATE INDEX "%s_%s" ON "%s" ("%s");
    """
        .formatted(table.toLowerCase(Locale.ROOT), column, table, column);
  }

  private static String type(RecordKind<?> kind, Field<?> field) {
    if (field == kind.table().id) {
      return "{id}";
    } else if (field == kind.table().hashId) {
      return "{key} NOT NULL REFERENCES \"Domain\" (\"hash_id\")";
    } else if (field == kind.table().appeared || field == kind.table().went) {
      return "{word}";
    } else if (kind.indexed().stream().anyMatch(indexed -> indexed == field)) {
      return "{key}";
    }
    return field.getType() == String.class
        ? "{text}"
        : field.getType() == Long.class ? "{long}" : "INTEGER";
  }

  /** Rows that are there already hold nothing in it: the verdict was never given. */
  private static String column(VerdictColumn<?> column) {
    String type = column.type() == VerdictColumn.Type.TEXT ? "{word}" : "INTEGER";
    return """
    ALTER TABLE "Domain" ADD COLUMN "%1$s" %2$s;
    ALTER TABLE "FormerVerdict" ADD COLUMN "%1$s" %2$s;
    """
        .formatted(column.name(), type);
  }
}
