package org.mxmaven.store.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.sts.CertificateFaults;
import org.mxmaven.assess.sts.PolicyAssessor;
import org.mxmaven.assess.sts.ServedPolicy;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Bytes;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.HttpsReply;
import org.mxmaven.evidence.HttpsRequest;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.TlsSession;
import org.mxmaven.store.row.RowBatch;
import org.mxmaven.store.row.StoredTime;
import org.xbill.DNS.Name;

/** What the hosts of MTA-STS policies serve. A certificate that is renewed changes no policy. */
public final class PolicyDocuments implements RecordKind<ServedPolicy> {
  private static final int NOT_FOUND = 404;

  private final PolicyDocumentTable table = new PolicyDocumentTable();

  /** What makes it the same as another one of its domain. */
  private record Document(
      @Nullable Integer status,
      @Nullable String mediaType,
      @Nullable String location,
      @Nullable String body,
      @Nullable Integer whole) {}

  @Override
  public String label() {
    return "MTA-STS policy";
  }

  @Override
  public PolicyDocumentTable table() {
    return table;
  }

  @Override
  public int since() {
    return 7;
  }

  @Override
  public List<TableField<Record, ?>> columns() {
    return List.of(
        table.status,
        table.mediaType,
        table.location,
        table.body,
        table.whole,
        table.server,
        table.tls,
        table.chain,
        table.distrust,
        table.fetched);
  }

  @Override
  public List<ServedPolicy> found(Assessment assessment) {
    return assessment.sts().policy().filter(served -> !(served.reply() instanceof Failure)).stream()
        .toList();
  }

  @Override
  public boolean isOfNewest() {
    return true;
  }

  @Override
  public boolean isKnown(Assessment assessment) {
    Optional<ServedPolicy> served = assessment.sts().policy();
    return served.isPresent() ? !(served.get().reply() instanceof Failure) : isGone(assessment);
  }

  /** Whether there is no host that could serve one, for certain. */
  private static boolean isGone(Assessment assessment) {
    Optional<Name> host = PolicyAssessor.request(assessment.domain()).map(HttpsRequest::host);
    return !assessment.exists()
        || host.isEmpty()
        || (isDenied(assessment, Question.a(host.get()))
            && isDenied(assessment, Question.aaaa(host.get())));
  }

  private static boolean isDenied(Assessment assessment, Question question) {
    return assessment
        .evidence()
        .answer(question)
        .filter(answer -> answer instanceof Answer.Known && !(answer instanceof Answer.Records))
        .isPresent();
  }

  @Override
  public Object key(ServedPolicy served) {
    HttpsReply reply = served.reply();
    if (reply instanceof HttpsReply.Document document) {
      return new Document(
          document.status(),
          document.mediaType().orElse(null),
          document.location().orElse(null),
          DocumentText.of(document.content()),
          document.isWhole() ? 1 : 0);
    }
    return reply instanceof HttpsReply.NotFound
        ? new Document(NOT_FOUND, null, null, null, null)
        : new Document(null, null, null, null, null);
  }

  @Override
  public Object key(Record row) {
    @Nullable Integer status = row.get(table.status);
    return status == null
        ? new Document(null, null, null, null, null)
        : new Document(
            status,
            row.get(table.mediaType),
            row.get(table.location),
            row.get(table.body),
            row.get(table.whole));
  }

  @Override
  public void fill(RowBatch.Row row, ServedPolicy served) {
    Document document = (Document) key(served);
    row.set(table.status, document.status())
        .set(table.mediaType, document.mediaType())
        .set(table.location, document.location())
        .set(table.body, document.body())
        .set(table.whole, document.whole());
    correct(row, served);
  }

  /**
   * That it was fetched again is worth a write only if another certificate came, or another day.
   */
  @Override
  public boolean differs(ServedPolicy served, Record row) {
    TlsSession tls = tls(served.reply());
    return !(served.reply() instanceof HttpsReply.Refused)
        && !(Objects.equals(chain(tls), row.get(table.chain))
            && Objects.equals(tls.distrust().orElse(null), row.get(table.distrust))
            && read(row)
                .map(reply -> CertificateFaults.of(reply, served.host()))
                .filter(served.certificateFaults()::equals)
                .isPresent());
  }

  @Override
  public void correct(RowBatch.Row row, ServedPolicy served) {
    HttpsReply reply = served.reply();
    TlsSession tls = tls(reply);
    row.set(table.server, server(reply))
        .set(table.tls, tls.version())
        .set(table.chain, chain(tls))
        .set(table.distrust, tls.distrust().orElse(null))
        .set(table.fetched, new StoredTime(ZoneOffset.UTC).utc(reply.obtained()));
  }

  private static String server(HttpsReply reply) {
    if (reply instanceof HttpsReply.Refused refused) {
      return refused.detail();
    }
    return reply instanceof HttpsReply.Document document
        ? document.server()
        : ((HttpsReply.NotFound) reply).server();
  }

  private static TlsSession tls(HttpsReply reply) {
    if (reply instanceof HttpsReply.Document document) {
      return document.tls();
    }
    return reply instanceof HttpsReply.NotFound none
        ? none.tls()
        : new TlsSession("", List.of(), Optional.empty());
  }

  private static String chain(TlsSession tls) {
    return tls.chain().stream()
        .map(each -> Base64.getEncoder().encodeToString(each.toArray()))
        .collect(Collectors.joining(" "));
  }

  /** The reply that a row holds; empty if a cell of it holds what it should not. */
  public Optional<HttpsReply> read(Record row) {
    Instant fetched = StoredTime.parsedUtc(row.get(table.fetched)).orElse(Instant.EPOCH);
    String server = Objects.requireNonNullElse(row.get(table.server), "");
    @Nullable Integer status = row.get(table.status);
    if (status == null) {
      return Optional.of(new HttpsReply.Refused(server, fetched));
    }
    Optional<List<Bytes>> chain =
        certificates(Objects.requireNonNullElse(row.get(table.chain), ""));
    Optional<Bytes> body = DocumentText.parse(Objects.requireNonNullElse(row.get(table.body), ""));
    if (chain.isEmpty() || body.isEmpty()) {
      return Optional.empty();
    }
    TlsSession tls =
        new TlsSession(
            Objects.requireNonNullElse(row.get(table.tls), "TLS"),
            chain.get(),
            Optional.ofNullable(row.get(table.distrust)));
    return Optional.of(
        status == NOT_FOUND
            ? new HttpsReply.NotFound(tls, server, fetched)
            : new HttpsReply.Document(
                status,
                Optional.ofNullable(row.get(table.mediaType)),
                Optional.ofNullable(row.get(table.location)),
                body.get(),
                Objects.equals(row.get(table.whole), 1),
                tls,
                server,
                fetched));
  }

  private static Optional<List<Bytes>> certificates(String chain) {
    try {
      return Optional.of(
          Stream.of(chain.split(" ", -1))
              .filter(each -> !each.isEmpty())
              .map(each -> Bytes.of(Base64.getDecoder().decode(each)))
              .toList());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public TableField<Record, String> text() {
    return table.body;
  }

  @Override
  public Optional<String> text(Record row) {
    @Nullable Integer status = row.get(table.status);
    if (status == null) {
      return Optional.of("refused");
    }
    String body = Objects.requireNonNullElse(row.get(table.body), "");
    return Optional.of(status + ": " + body.replace("\n", " / "));
  }
}
