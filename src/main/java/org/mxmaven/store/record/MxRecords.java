package org.mxmaven.store.record;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.mx.Exchange;
import org.mxmaven.store.row.RowBatch;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** MX records, and whether their hosts resolve. */
public final class MxRecords implements AnsweringKind<MxRecord> {
  private static final int MAX_PREFERENCE = 0xffff;

  private final MxRecordTable table = new MxRecordTable();

  @Override
  public String label() {
    return "MX";
  }

  @Override
  public MxRecordTable table() {
    return table;
  }

  @Override
  public List<TableField<Record, ?>> columns() {
    return List.of(table.exchanger, table.preference, table.isValid);
  }

  @Override
  public Optional<Question> question(Name domain) {
    return Optional.of(Question.mx(domain));
  }

  @Override
  public Optional<Name> domain(Question question) {
    return question.type() == Type.MX ? Optional.of(question.name()) : Optional.empty();
  }

  @Override
  public List<MxRecord> found(Assessment assessment) {
    if (!(assessment.evidence().answer(Question.mx(assessment.domain())).orElse(null)
        instanceof Answer.Records answer)) {
      return List.of();
    }
    Map<Exchange, MxHost.Resolution> resolutions = new HashMap<>();
    for (MxHost host : assessment.mx().hosts()) {
      resolutions.put(host.exchange(), host.resolution());
    }
    Map<MxRecord.Key, MxRecord> found = new LinkedHashMap<>();
    for (Exchange exchange : Exchange.of(answer)) {
      MxRecord.Key key =
          new MxRecord.Key(
              Names.text(exchange.exchanger()), Integer.toString(exchange.preference()));
      @Nullable Integer valid =
          valid(exchange, assessment.mx().nullMx(), resolutions.get(exchange));
      found.put(key, new MxRecord(key, valid));
    }
    return List.copyOf(found.values());
  }

  private static @Nullable Integer valid(
      Exchange exchange, boolean nullMx, MxHost.@Nullable Resolution resolution) {
    if (exchange.isNull()) {
      return nullMx ? 1 : 0;
    }
    if (resolution == null) {
      return null;
    }
    return switch (resolution) {
      case RESOLVES -> 1;
      case DOES_NOT_RESOLVE -> 0;
      case UNKNOWN, NOT_ASKED -> null;
    };
  }

  @Override
  public Object key(MxRecord record) {
    return record.key();
  }

  /** A row of the Python tool may hold capitals and a final dot. */
  @Override
  public Object key(Record row) {
    String exchanger =
        Objects.requireNonNullElse(row.get(table.exchanger), "").toLowerCase(Locale.ROOT);
    if (exchanger.endsWith(".") && exchanger.length() > 1) {
      exchanger = exchanger.substring(0, exchanger.length() - 1);
    }
    return new MxRecord.Key(exchanger, Objects.requireNonNullElse(row.get(table.preference), ""));
  }

  @Override
  public void fill(RowBatch.Row row, MxRecord record) {
    row.set(table.exchanger, record.key().exchanger())
        .set(table.preference, record.key().preference())
        .set(table.isValid, record.isValid());
  }

  @Override
  public boolean differs(MxRecord record, Record row) {
    return record.isValid() != null && !record.isValid().equals(row.get(table.isValid));
  }

  @Override
  public void correct(RowBatch.Row row, MxRecord record) {
    row.set(table.isValid, record.isValid());
  }

  @Override
  public Optional<org.xbill.DNS.Record> record(Question question, Record row) {
    @Nullable String exchanger = row.get(table.exchanger);
    try {
      int preference = Integer.parseInt(Objects.requireNonNullElse(row.get(table.preference), ""));
      return preference < 0 || preference > MAX_PREFERENCE || exchanger == null
          ? Optional.empty()
          : Optional.of(
              new MXRecord(question.name(), DClass.IN, 0, preference, Names.of(exchanger)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public TableField<Record, String> text() {
    return table.exchanger;
  }

  @Override
  public Optional<String> text(Record row) {
    return Optional.ofNullable(row.get(table.preference))
        .flatMap(
            preference ->
                Optional.ofNullable(row.get(table.exchanger)).map(host -> preference + " " + host));
  }
}
