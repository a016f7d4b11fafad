package org.mxmaven.store;

import static org.mxmaven.store.Tables.DMARC_RECORD;
import static org.mxmaven.store.Tables.MX_RECORD;
import static org.mxmaven.store.Tables.SPF_RECORD;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.Question;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Answers questions from the rows of records: all that the Python tool stores. They tell what there
 * is, never that there is nothing, and of TXT records only SPF and DMARC.
 */
final class RecordReader {
  private static final Name DMARC = Name.fromConstantString("_dmarc");
  private static final Answer.Source SOURCE = new Answer.Source("", 0);
  private static final int MAX_PREFERENCE = 0xffff;

  private final DSLContext context;

  RecordReader(DSLContext context) {
    this.context = context;
  }

  /** The current records; empty if there are none. */
  Optional<Answer> answer(Question question) {
    List<Record> records =
        switch (question.type()) {
          case Type.MX -> mx(question.name());
          case Type.TXT -> txt(question.name());
          default -> List.of();
        };
    return records.isEmpty()
        ? Optional.empty()
        : Optional.of(new Answer.Records(records, List.of(), SOURCE));
  }

  private List<Record> mx(Name domain) {
    return context
        .select(MX_RECORD.preference, MX_RECORD.exchanger)
        .from(MX_RECORD)
        .where(MX_RECORD.hashId.eq(HashId.of(domain)))
        .and(MX_RECORD.went.isNull())
        .fetch(row -> mx(domain, row.value1(), row.value2()))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Empty if the texts are no preference and no name. */
  private static Optional<Record> mx(
      Name domain, @Nullable String preference, @Nullable String exchanger) {
    try {
      int number = Integer.parseInt(Objects.requireNonNullElse(preference, ""));
      return number < 0 || number > MAX_PREFERENCE || exchanger == null
          ? Optional.empty()
          : Optional.of(new MXRecord(domain, DClass.IN, 0, number, Names.of(exchanger)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private List<Record> txt(Name name) {
    boolean dmarc = name.labels() > 1 && DMARC.equals(name.relativize(new Name(name, 1)));
    PolicyRecordTable table = dmarc ? DMARC_RECORD : SPF_RECORD;
    return context
        .select(table.value)
        .from(table)
        .where(table.hashId.eq(HashId.of(dmarc ? new Name(name, 1) : name)))
        .and(table.went.isNull())
        .fetch(table.value)
        .stream()
        .flatMap(Stream::ofNullable)
        .filter(value -> value.contains("\""))
        .map(value -> TxtLine.parse(name, 0, value))
        .toList();
  }
}
