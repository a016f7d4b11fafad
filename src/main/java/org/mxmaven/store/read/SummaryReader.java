package org.mxmaven.store.read;

import static org.mxmaven.store.schema.Tables.DOMAIN;
import static org.mxmaven.store.schema.Tables.FORMER_VERDICT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Status;
import org.mxmaven.check.About;
import org.mxmaven.check.Finding;
import org.mxmaven.check.dns.FailureFacts;
import org.mxmaven.evidence.Failure;
import org.mxmaven.result.Summary;
import org.mxmaven.store.row.AsOf;
import org.mxmaven.store.row.StoredTime;
import org.mxmaven.store.schema.StoredState;
import org.xbill.DNS.Name;

/** Makes summaries of rows of {@code Domain}, with what other tables hold of them. */
final class SummaryReader {
  private final StoredTime time;
  private final FindingReader findings;
  private final DomainCells cells;

  public SummaryReader(StoredTime time, FindingReader findings, DomainCells cells) {
    this.cells = cells;
    this.time = time;
    this.findings = findings;
  }

  /**
   * The domains as of a time. A row whose name is no domain name is told and left out: the Python
   * tool stores what it is given.
   *
   * @param rows few enough for one statement
   */
  public Stream<Summary> of(List<Record> rows, AsOf asOf) {
    Map<String, List<Finding>> found = findings.of(rows, asOf);
    return rows.stream()
        .flatMap(
            row -> {
              List<Finding> ofDomain = found.getOrDefault(row.get(DOMAIN.hashId), List.of());
              return cells.name(row).stream()
                  .map(name -> asOf.isNow() ? now(name, row, ofDomain) : past(name, row, ofDomain));
            });
  }

  private Summary now(Name domain, Record row, List<Finding> found) {
    return new Summary(
        domain,
        status(row),
        StoredState.now(row).verdicts(),
        DOMAIN.updated(row, time),
        isChecked(row),
        found);
  }

  /** When it was looked up last by then is not stored, but since when it was what it then was. */
  private Summary past(Name domain, Record row, List<Finding> found) {
    boolean former = row.get(FORMER_VERDICT.id) != null;
    if (former) {
      cells.former(row);
    }
    StoredState state = former ? StoredState.former(row) : StoredState.now(row);
    @Nullable String since = row.get(former ? FORMER_VERDICT.appeared : DOMAIN.since);
    boolean exists = !Objects.equals(state.present(), 0);
    Status status = trouble(found).orElse(exists ? Status.DONE : Status.NXDOMAIN);
    return new Summary(
        domain,
        status,
        state.verdicts(),
        StoredTime.parsedUtc(since).orElse(Instant.EPOCH),
        isChecked(row),
        found);
  }

  /** The Python tool's scans have no number. */
  private static boolean isChecked(Record row) {
    return row.get(DOMAIN.lastScan) != null;
  }

  /** How a domain's first look-up failed that did, or else that an answer was bogus. */
  private static Optional<Status> trouble(List<Finding> found) {
    List<Finding> unknown = found.stream().filter(one -> one.about() == About.SCAN).toList();
    return unknown.stream()
        .filter(finding -> !FailureFacts.isOfBogus(finding.arguments()))
        .findFirst()
        .map(
            finding ->
                FailureFacts.kindIfKnown(finding.arguments()).orElse(Failure.Kind.ERROR_CODE))
        .map(Status::failed)
        .or(() -> unknown.isEmpty() ? Optional.empty() : Optional.of(Status.BOGUS));
  }

  public static Status status(Record row) {
    return StatusWord.parse(row.get(DOMAIN.status), row.get(DOMAIN.failure));
  }
}
