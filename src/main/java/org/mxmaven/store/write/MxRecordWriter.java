package org.mxmaven.store.write;

import static org.mxmaven.store.schema.Tables.MX_RECORD;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.mx.Exchange;
import org.mxmaven.store.schema.Chunks;
import org.mxmaven.store.schema.RowBatch;

/** Writes the rows of {@code MxRecord}: new ones, those that went, and whether hosts resolve. */
final class MxRecordWriter {
  private final DSLContext context;
  private final RowBatch inserts;
  private final RowBatch closes;
  private final RowBatch validities;

  public MxRecordWriter(DSLContext context) {
    this.context = context;
    this.inserts =
        RowBatch.insert(
            context,
            MX_RECORD,
            List.of(
                MX_RECORD.hashId,
                MX_RECORD.dateAdded,
                MX_RECORD.appeared,
                MX_RECORD.exchanger,
                MX_RECORD.preference,
                MX_RECORD.isValid));
    this.closes = RowBatch.update(context, MX_RECORD.id, List.of(MX_RECORD.went));
    this.validities = RowBatch.update(context, MX_RECORD.id, List.of(MX_RECORD.isValid));
  }

  /** What makes an MX record the same as another one of its domain. */
  private record Key(String exchanger, String preference) {}

  /**
   * Writes the MX records of domains, each once; those of a domain whose look-up failed stay as
   * they are.
   */
  public void write(List<Seen> domains) {
    List<Seen> known = domains.stream().filter(seen -> seen.known().mx()).toList();
    Map<String, List<Record>> stored = stored(known);
    known.forEach(seen -> compare(seen, stored.getOrDefault(seen.hash(), List.of())));
    closes.execute();
    validities.execute();
    inserts.execute();
  }

  /** Drops what was not written. */
  public void clear() {
    closes.clear();
    validities.clear();
    inserts.clear();
  }

  private void compare(Seen seen, List<Record> stored) {
    Map<Key, @Nullable Integer> found = found(seen.judged().assessment());
    for (Record row : stored) {
      Key key = key(row);
      if (!found.containsKey(key)) {
        closes.add(seen.utc(), row.get(MX_RECORD.id));
        continue;
      }
      Integer valid = found.remove(key);
      if (valid != null && !valid.equals(row.get(MX_RECORD.isValid))) {
        validities.add(valid, row.get(MX_RECORD.id));
      }
    }
    found.forEach(
        (key, valid) ->
            inserts.add(
                seen.hash(), seen.local(), seen.utc(), key.exchanger(), key.preference(), valid));
  }

  /** The records in DNS and whether they resolve: 1, 0, or null where that is unknown. */
  private static Map<Key, @Nullable Integer> found(Assessment assessment) {
    Map<Exchange, MxHost.Resolution> resolutions = new HashMap<>();
    for (MxHost host : assessment.mx().hosts()) {
      resolutions.put(host.exchange(), host.resolution());
    }
    Map<Key, @Nullable Integer> found = new LinkedHashMap<>();
    if (assessment.evidence().answer(Question.mx(assessment.domain())).orElse(null)
        instanceof Answer.Records answer) {
      for (Exchange exchange : Exchange.of(answer)) {
        Key key =
            new Key(Names.text(exchange.exchanger()), Integer.toString(exchange.preference()));
        found.put(key, valid(exchange, assessment.mx().nullMx(), resolutions.get(exchange)));
      }
    }
    return found;
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

  private Map<String, List<Record>> stored(List<Seen> domains) {
    return Chunks.query(
            Seen.oldHashes(domains),
            hashes ->
                context
                    .select(
                        MX_RECORD.id,
                        MX_RECORD.hashId,
                        MX_RECORD.exchanger,
                        MX_RECORD.preference,
                        MX_RECORD.isValid)
                    .from(MX_RECORD)
                    .where(MX_RECORD.hashId.in(hashes))
                    .and(MX_RECORD.went.isNull())
                    .fetch())
        .collect(Collectors.groupingBy(row -> row.get(MX_RECORD.hashId)));
  }

  /** A row of the Python tool may hold capitals and a final dot. */
  private static Key key(Record row) {
    String exchanger =
        Objects.requireNonNullElse(row.get(MX_RECORD.exchanger), "").toLowerCase(Locale.ROOT);
    if (exchanger.endsWith(".") && exchanger.length() > 1) {
      exchanger = exchanger.substring(0, exchanger.length() - 1);
    }
    return new Key(exchanger, Objects.requireNonNullElse(row.get(MX_RECORD.preference), ""));
  }
}
