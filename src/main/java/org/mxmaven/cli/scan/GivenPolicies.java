package org.mxmaven.cli.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mxmaven.assess.sts.PolicyAssessor;
import org.mxmaven.certificate.BadTrustStoreException;
import org.mxmaven.certificate.TrustStore;
import org.mxmaven.cli.option.PolicyOptions;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.evidence.Bytes;
import org.mxmaven.evidence.HttpsReply;
import org.mxmaven.evidence.HttpsRequest;
import org.mxmaven.evidence.Source;
import org.mxmaven.evidence.Sources;
import org.mxmaven.https.HttpsSettings;
import org.mxmaven.https.HttpsSource;
import org.mxmaven.https.PlannedDocuments;
import org.mxmaven.scan.BadDomainException;
import org.mxmaven.scan.DomainName;

/**
 * The policies that the options ask for.
 *
 * @param source empty if no policies are looked at
 */
record GivenPolicies(Optional<Source<HttpsRequest, HttpsReply>> source) implements AutoCloseable {
  /** More than the one visit that a domain takes. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /**
   * Opens their source.
   *
   * @throws UserError if a file that is named cannot be used
   */
  static GivenPolicies open(PolicyOptions options, Clock clock) {
    Map<HttpsRequest, Bytes> planned = planned(options.planned());
    Optional<Source<HttpsRequest, HttpsReply>> web =
        options.areFetched()
            ? Optional.of(
                new HttpsSource(
                    HttpsSettings.usual(
                        options.httpsPort, options.allowPrivate, trust(options.trustStore), clock)))
            : Optional.empty();
    return new GivenPolicies(
        planned.isEmpty() ? web : Optional.of(new PlannedDocuments(planned, web, clock)));
  }

  /** Those sources, and this one. */
  Sources addTo(Sources sources) {
    return source
        .map(policies -> sources.with(HttpsRequest.class, policies, PATIENCE))
        .orElse(sources);
  }

  @Override
  public void close() {
    source.ifPresent(Source::close);
  }

  private static TrustStore trust(Optional<Path> file) {
    try {
      return file.isEmpty()
          ? TrustStore.ofJava()
          : TrustStore.ofPem(file.get().toString(), Files.readAllBytes(file.get()));
    } catch (IOException e) {
      throw unreadable(file.orElseThrow(), e);
    } catch (BadTrustStoreException e) {
      throw new UserError(ExitCode.USAGE, e.getMessage() + ".", e);
    }
  }

  private static Map<HttpsRequest, Bytes> planned(Map<String, Path> files) {
    Map<HttpsRequest, Bytes> planned = new HashMap<>();
    files.forEach(
        (domain, file) -> {
          HttpsRequest request = request(domain);
          try (InputStream in = Files.newInputStream(file)) {
            planned.put(request, Bytes.of(in.readNBytes(HttpsSettings.MOST_BYTES + 1)));
          } catch (IOException e) {
            throw unreadable(file, e);
          }
        });
    return planned;
  }

  private static HttpsRequest request(String domain) {
    try {
      return PolicyAssessor.request(DomainName.parse(domain))
          .orElseThrow(
              () ->
                  new UserError(
                      ExitCode.USAGE,
                      "\"%s\" of --mta-sts-policy is too long to have a policy."
                          .formatted(domain)));
    } catch (BadDomainException e) {
      throw new UserError(
          ExitCode.USAGE,
          "\"%s\" of --mta-sts-policy is no domain: %s.".formatted(domain, e.getMessage()),
          e);
    }
  }

  private static UserError unreadable(Path file, IOException cause) {
    return new UserError(
        ExitCode.USAGE,
        "%s cannot be read (%s); check the path.".formatted(file, cause.getClass().getSimpleName()),
        cause);
  }
}
