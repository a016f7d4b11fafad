package org.mxmaven.store.write;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.mxmaven.result.Judged;
import org.mxmaven.store.engine.Engine;
import org.mxmaven.store.read.LookupReader;
import org.mxmaven.store.schema.StoredTime;
import org.xbill.DNS.Name;

/** Writes all rows of judged domains. For one thread. */
public final class ScanWriter {
  /** How often a transaction is tried that others are in the way of. */
  private static final int TRIES = 10;

  private final DSLContext context;
  private final Engine engine;
  private final StoredTime time;
  private final ScanBook book;
  private final OwnWrites writes;
  private final DomainWriter domains;
  private final MxRecordWriter mx;
  private final PolicyRecordWriter spf;
  private final PolicyRecordWriter dmarc;
  private final LookupWriter lookups;
  private final FindingWriter findings;
  private final NewestAnswers newest;

  /** A writer for as long as the connection is open. */
  public ScanWriter(
      DSLContext context,
      Engine engine,
      StoredTime time,
      ScanBook book,
      LookupReader lookupReader) {
    this.context = context;
    this.engine = engine;
    this.time = time;
    this.book = book;
    this.writes = new OwnWrites(context, engine);
    this.domains = new DomainWriter(context);
    this.mx = new MxRecordWriter(context);
    this.spf = PolicyRecordWriter.spf(context);
    this.dmarc = PolicyRecordWriter.dmarc(context);
    this.lookups = new LookupWriter(context, writes);
    this.findings = new FindingWriter(context);
    this.newest = new NewestAnswers(lookupReader);
  }

  /** Writes what a scan found, all or nothing. */
  public void write(long scan, List<Judged> judged) {
    for (int tries = 1; ; tries++) {
      try {
        context.transaction(transaction -> writeAll(transaction.dsl(), scan, judged));
        return;
      } catch (RuntimeException e) {
        undo();
        if (tries == TRIES || !engine.isTransient(e)) {
          throw e;
        }
      }
    }
  }

  private void writeAll(DSLContext transaction, long scan, List<Judged> judged) {
    engine.lock(transaction);
    writes.begin();
    Instant earliest = book.notBefore(Instant.MIN);
    List<Seen> given = seen(judged, earliest);
    // First, since a domain may have an answer that another one lacks.
    lookups.write(given);
    List<Seen> seen = given.stream().map(one -> one.with(newest.of(one.judged()))).toList();
    domains.write(scan, seen, findings.compare(scan, seen));
    mx.write(seen);
    spf.write(seen);
    dmarc.write(seen);
    findings.write();
    book.alive(scan, newest(given, earliest));
  }

  private static Instant newest(List<Seen> domains, Instant earliest) {
    return domains.stream().map(Seen::at).max(Comparator.naturalOrder()).orElse(earliest);
  }

  /** Each domain once: the last one counts. */
  private List<Seen> seen(List<Judged> judged, Instant earliest) {
    Map<Name, Judged> last = new LinkedHashMap<>();
    judged.forEach(one -> last.put(one.summary().domain(), one));
    return last.values().stream().map(one -> Seen.of(one, earliest, writes, time)).toList();
  }

  private void undo() {
    writes.undo();
    domains.clear();
    mx.clear();
    spf.clear();
    dmarc.clear();
    lookups.clear();
    findings.clear();
  }
}
