package org.mxmaven.store.read;

import static org.mxmaven.store.schema.Tables.DKIM_ASKED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.KeyName;
import org.mxmaven.inquiry.KeysAsked;
import org.mxmaven.store.row.AsOf;
import org.mxmaven.store.row.Chunks;
import org.mxmaven.store.row.HashId;
import org.mxmaven.store.row.OddCells;
import org.mxmaven.store.row.StoredTime;
import org.xbill.DNS.Name;

/** Reads the rows of {@code DkimAsked}, those of many domains by few statements. */
final class KeysAskedReader {
  private final DSLContext context;
  private final OddCells odd;

  KeysAskedReader(DSLContext context) {
    this.context = context;
    this.odd = OddCells.of(context);
  }

  /** What was asked, of the domains of which there is a row; empty if it cannot be read. */
  Map<Name, Optional<KeysAsked>> of(Collection<Name> domains, AsOf asOf) {
    Map<Name, Optional<KeysAsked>> asked = new HashMap<>();
    rows(domains, asOf).forEach((domain, row) -> asked.put(domain, read(row)));
    return asked;
  }

  /**
   * The answers to those of the questions of which a row says that there is no such name.
   *
   * @param questions any
   */
  Map<Question, Answer> denials(Collection<Question> questions, AsOf asOf) {
    Map<Question, KeyName> keys = new HashMap<>();
    for (Question question : questions) {
      KeyName.of(question).ifPresent(key -> keys.put(question, key));
    }
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<Name, Record> rows =
        rows(keys.values().stream().map(KeyName::domain).collect(Collectors.toSet()), asOf);
    Map<Name, Set<String>> denied = new HashMap<>();
    rows.forEach(
        (domain, row) -> denied.put(domain, new HashSet<>(List.of(words(row, DKIM_ASKED.denied)))));
    Map<Question, Answer> answers = new HashMap<>();
    keys.forEach(
        (question, key) -> {
          if (denied.getOrDefault(key.domain(), Set.of()).contains(Names.text(key.selector()))) {
            answers.put(question, denial(Objects.requireNonNull(rows.get(key.domain()))));
          }
        });
    return answers;
  }

  private static Answer denial(Record row) {
    return new Answer.NxDomain(
        List.of(),
        new AnswerSource(
            "",
            StoredTime.parsedUtc(row.get(DKIM_ASKED.appeared)).orElse(Instant.EPOCH),
            0,
            Dnssec.NOT_ASKED));
  }

  /** Where the clock was set back, several can hold at a time: the one written last counts. */
  private Map<Name, Record> rows(Collection<Name> domains, AsOf asOf) {
    Map<String, Name> byHash = new HashMap<>();
    domains.forEach(domain -> byHash.put(HashId.of(domain), domain));
    Map<Name, Record> rows = new HashMap<>();
    Chunks.query(
            byHash.keySet(),
            hashes ->
                context
                    .selectFrom(DKIM_ASKED)
                    .where(DKIM_ASKED.hashId.in(hashes))
                    .and(asOf.holds(DKIM_ASKED.appeared, DKIM_ASKED.went))
                    .fetch())
        .sorted(Comparator.comparing(row -> row.get(DKIM_ASKED.id)))
        .forEach(
            row -> rows.put(Objects.requireNonNull(byHash.get(row.get(DKIM_ASKED.hashId))), row));
    return rows;
  }

  /** Empty if a cell of it holds what it should not: then nothing is known, and that is told. */
  private Optional<KeysAsked> read(Record row) {
    Optional<List<Name>> denied = names(row, DKIM_ASKED.denied, false);
    Optional<List<Name>> others = names(row, DKIM_ASKED.others, false);
    Optional<List<Name>> failed = names(row, DKIM_ASKED.failed, false);
    Optional<List<Name>> elsewhere = names(row, DKIM_ASKED.elsewhere, true);
    return Stream.of(denied, others, failed, elsewhere).anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(
            new KeysAsked(
                Set.copyOf(denied.get()),
                Set.copyOf(others.get()),
                Set.copyOf(failed.get()),
                Objects.equals(row.get(DKIM_ASKED.complete), 1),
                elsewhere.get()));
  }

  /** The names of a cell, which are selectors unless they are absolute. */
  private Optional<List<Name>> names(
      Record row, TableField<Record, String> field, boolean absolute) {
    List<Name> names = new ArrayList<>();
    boolean odd = false;
    for (String text : words(row, field)) {
      Optional<Name> name = absolute ? Names.parse(text) : Names.parseRelative(text);
      name.ifPresent(names::add);
      odd |= name.isEmpty();
    }
    if (odd) {
      this.odd.tell(row, field);
    }
    return odd ? Optional.empty() : Optional.of(names);
  }

  private static String[] words(Record row, TableField<Record, String> field) {
    @Nullable String text = row.get(field);
    return text == null ? new String[0] : text.split(" ", -1);
  }
}
