package org.mxmaven.store.write;

import static org.mxmaven.store.schema.Tables.DKIM_ASKED;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.AskedKeys;
import org.mxmaven.assess.Assessment;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.KeyName;
import org.mxmaven.inquiry.KeysAsked;
import org.mxmaven.store.row.Chunks;
import org.mxmaven.store.row.HeldRows;
import org.mxmaven.store.row.RowBatch;
import org.mxmaven.store.row.RowForm;
import org.xbill.DNS.Name;

/**
 * Writes the rows of {@code DkimAsked}: one for a domain each time that something else is asked.
 */
final class KeysAskedWriter {
  private final DSLContext context;
  private final HeldRows rows;

  KeysAskedWriter(DSLContext context) {
    this.context = context;
    this.rows = new HeldRows(context, DKIM_ASKED);
  }

  /**
   * The questions that are answered here, and so in no row of {@code Lookup}.
   *
   * @param all those about a domain of which a row will say that there is no such name
   * @param fresh those of them of which no row said so before
   */
  record Denials(Set<Question> all, Set<Question> fresh) {
    static final Denials NONE = new Denials(Set.of(), Set.of());
  }

  /** The texts of a row. */
  private record Asked(
      @Nullable String denied,
      @Nullable String others,
      @Nullable String failed,
      int complete,
      @Nullable String elsewhere) {
    static Asked of(KeysAsked keys) {
      return new Asked(
          text(keys.denied()),
          text(keys.others()),
          text(keys.failed()),
          keys.areAll() ? 1 : 0,
          text(keys.elsewhere()));
    }

    private static @Nullable String text(Collection<Name> names) {
      return names.isEmpty()
          ? null
          : names.stream().map(Asked::text).sorted().collect(Collectors.joining(" "));
    }

    /** Those that are absolute keep their final dot. */
    private static String text(Name name) {
      return name.isAbsolute() ? Names.text(name) + "." : Names.text(name);
    }
  }

  /**
   * Compares what was asked about domains, each once, with what is stored. Writes nothing yet.
   *
   * @return by the keys of the domains; without those of which nothing is denied
   */
  Map<String, Denials> compare(List<ScannedDomain> domains) {
    Map<String, List<Record>> stored = stored(domains);
    Map<String, Denials> denials = new HashMap<>();
    for (ScannedDomain domain : domains) {
      Assessment newest = domain.newest().assessment();
      if (AskedKeys.areLeftOut(newest)) {
        continue;
      }
      KeysAsked keys = AskedKeys.of(newest);
      List<Record> old = stored.getOrDefault(domain.hash(), List.of());
      // If there is nothing below _domainkey, Lookup says that it was asked.
      boolean needsNone = keys.isEmpty() && (AskedKeys.isNodeKnown(newest) || !newest.exists());
      if (!needsNone || !old.isEmpty()) {
        rows.compare(
            needsNone ? List.of() : List.of(Asked.of(keys)),
            old,
            FORM,
            domain.utc(),
            row -> row.set(DKIM_ASKED.hashId, domain.hash()));
      }
      if (!keys.denied().isEmpty()) {
        denials.put(domain.hash(), denials(domain, keys, old));
      }
    }
    return denials;
  }

  private static Denials denials(ScannedDomain domain, KeysAsked keys, List<Record> old) {
    Set<String> before = new HashSet<>();
    for (Record row : old) {
      Optional.ofNullable(row.get(DKIM_ASKED.denied))
          .ifPresent(text -> before.addAll(List.of(text.split(" ", -1))));
    }
    Set<Question> all = new HashSet<>();
    Set<Question> fresh = new HashSet<>();
    for (Name selector : keys.denied()) {
      Question question =
          new KeyName(selector, domain.newest().summary().domain()).question().orElseThrow();
      all.add(question);
      if (!before.contains(Names.text(selector))) {
        fresh.add(question);
      }
    }
    return new Denials(all, fresh);
  }

  /** Writes what was compared. */
  void write() {
    rows.execute();
  }

  /** Drops what was not written. */
  void clear() {
    rows.clear();
  }

  private Map<String, List<Record>> stored(List<ScannedDomain> domains) {
    return Chunks.query(
            ScannedDomain.oldHashes(domains),
            hashes ->
                context
                    .selectFrom(DKIM_ASKED)
                    .where(DKIM_ASKED.hashId.in(hashes))
                    .and(DKIM_ASKED.went.isNull())
                    .fetch())
        .collect(Collectors.groupingBy(row -> row.get(DKIM_ASKED.hashId)));
  }

  private static final RowForm<Asked> FORM =
      new RowForm<>() {
        @Override
        public Object key(Asked asked) {
          return asked;
        }

        @Override
        public Object key(Record row) {
          @Nullable Integer complete = row.get(DKIM_ASKED.complete);
          return new Asked(
              row.get(DKIM_ASKED.denied),
              row.get(DKIM_ASKED.others),
              row.get(DKIM_ASKED.failed),
              complete == null ? -1 : complete,
              row.get(DKIM_ASKED.elsewhere));
        }

        @Override
        public void fill(RowBatch.Row row, Asked asked) {
          row.set(DKIM_ASKED.denied, asked.denied())
              .set(DKIM_ASKED.others, asked.others())
              .set(DKIM_ASKED.failed, asked.failed())
              .set(DKIM_ASKED.complete, asked.complete())
              .set(DKIM_ASKED.elsewhere, asked.elsewhere());
        }

        @Override
        public boolean differs(Asked asked, Record row) {
          return false;
        }

        @Override
        public void correct(RowBatch.Row row, Asked asked) {}
      };
}
