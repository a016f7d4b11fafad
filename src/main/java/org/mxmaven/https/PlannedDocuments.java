package org.mxmaven.https;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.mxmaven.evidence.Bytes;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.HttpsReply;
import org.mxmaven.evidence.HttpsRequest;
import org.mxmaven.evidence.Source;
import org.mxmaven.evidence.Timed;
import org.mxmaven.evidence.TlsSession;

/** Documents that are given beforehand, as if their hosts served them already; and others. */
public final class PlannedDocuments implements Source<HttpsRequest, HttpsReply> {
  private static final int OK = 200;

  private final Map<HttpsRequest, Bytes> planned;
  private final Optional<Source<HttpsRequest, HttpsReply>> others;
  private final Clock clock;

  /**
   * A source.
   *
   * @param others asked for documents that are not given; without it those fail
   */
  public PlannedDocuments(
      Map<HttpsRequest, Bytes> planned,
      Optional<Source<HttpsRequest, HttpsReply>> others,
      Clock clock) {
    this.planned = Map.copyOf(planned);
    this.others = others;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<Timed<HttpsReply>> askTimed(HttpsRequest request) {
    Optional<HttpsReply> given = given(request);
    if (given.isEmpty() && others.isPresent()) {
      return others.get().askTimed(request);
    }
    return CompletableFuture.completedFuture(
        Timed.atOnce(
            given.orElseGet(
                () ->
                    new Failure(
                        Failure.Kind.UNSERVED, "nobody is to fetch it", 0, clock.instant()))));
  }

  @Override
  public Optional<HttpsReply> atHand(HttpsRequest request) {
    return given(request).or(() -> others.flatMap(source -> source.atHand(request)));
  }

  private Optional<HttpsReply> given(HttpsRequest request) {
    return Optional.ofNullable(planned.get(request))
        .map(
            content ->
                new HttpsReply.Document(
                    OK,
                    Optional.of("text/plain"),
                    Optional.empty(),
                    content,
                    content.size() <= HttpsSettings.MOST_BYTES,
                    new TlsSession("", List.of(), Optional.empty()),
                    "",
                    clock.instant()));
  }

  @Override
  public void close() {
    others.ifPresent(Source::close);
  }
}
