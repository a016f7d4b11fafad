package org.mxmaven.certificate;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXReason;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a way from a server's certificate to a trusted root and validates it (RFC 5280 §6). How
 * many ways are tried is bounded, whatever was sent.
 */
final class TrustSearch {
  /** Ways that end at a root and are validated; cross-signed authorities make two or three. */
  private static final int MOST_WAYS = 8;

  /** Certificates that are stepped on in all. */
  private static final int MOST_STEPS = 64;

  /** Characters of a subject that are told. */
  private static final int LONGEST_NAME = 120;

  private final TrustStore store;
  private final CertificateChain chain;
  private int ways;
  private int steps;
  private @Nullable String firstFault;

  TrustSearch(TrustStore store, CertificateChain chain) {
    this.store = store;
    this.chain = chain;
  }

  Optional<String> distrust() {
    Optional<Certificate> leaf = chain.leaf();
    if (leaf.isEmpty()) {
      return Optional.of(
          chain.size() == 0 ? "no certificate was sent" : "the server's certificate is unreadable");
    }
    List<Certificate> way = new ArrayList<>(List.of(leaf.get()));
    if (store.named(leaf.get().x509().getSubjectX500Principal()).contains(leaf.get().x509())
        || isTrusted(way)) {
      return Optional.empty();
    }
    return Optional.of(firstFault == null ? noRoot() : firstFault);
  }

  /** Whether a root vouches for the last one of the way, or for one that it can be gone on with. */
  private boolean isTrusted(List<Certificate> way) {
    Certificate last = way.get(way.size() - 1);
    if (++steps > MOST_STEPS) {
      return false;
    }
    for (X509Certificate root : store.named(last.x509().getIssuerX500Principal())) {
      if (last.isIssuedBy(root) && ++ways <= MOST_WAYS && isValid(way, root)) {
        return true;
      }
    }
    for (Certificate issuer : chain.issuers(last)) {
      if (!way.contains(issuer)) {
        way.add(issuer);
        if (isTrusted(way)) {
          return true;
        }
        way.remove(way.size() - 1);
      }
    }
    return false;
  }

  private boolean isValid(List<Certificate> way, X509Certificate root) {
    String fault = fault(way, root);
    if (fault != null && firstFault == null) {
      firstFault = fault;
    }
    return fault == null;
  }

  private static @Nullable String fault(List<Certificate> way, X509Certificate root) {
    Instant from = way.stream().map(Certificate::notBefore).max(Instant::compareTo).orElseThrow();
    Instant to = way.stream().map(Certificate::notAfter).min(Instant::compareTo).orElseThrow();
    if (from.isAfter(to)) {
      return "its certificates were never valid at the same time";
    }
    try {
      PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
      parameters.setRevocationEnabled(false);
      // Half-way, since what a moment at the very edge means is read in two ways.
      parameters.setDate(
          Date.from(from.plusSeconds((to.getEpochSecond() - from.getEpochSecond()) / 2)));
      CertPathValidator.getInstance("PKIX")
          .validate(
              CertificateFactory.getInstance("X.509")
                  .generateCertPath(way.stream().map(Certificate::x509).toList()),
              parameters);
      return null;
    } catch (CertPathValidatorException e) {
      return clause(e, way);
    } catch (InvalidAlgorithmParameterException e) {
      throw new IllegalStateException("a root is given", e);
    } catch (GeneralSecurityException e) {
      return "Java cannot read what was sent";
    }
  }

  private static String clause(CertPathValidatorException e, List<Certificate> way) {
    String which =
        e.getIndex() < 0 || e.getIndex() >= way.size()
            ? "a certificate"
            : "the certificate of " + shortened(way.get(e.getIndex()).subject());
    CertPathValidatorException.Reason reason = e.getReason();
    if (reason == BasicReason.ALGORITHM_CONSTRAINED) {
      return which + " has a key or a signature too weak to be taken";
    }
    if (reason == PKIXReason.NOT_CA_CERT || reason == PKIXReason.INVALID_KEY_USAGE) {
      return which + " is issued by one that may not issue any";
    }
    if (reason == PKIXReason.PATH_TOO_LONG) {
      return "more certificates follow one another than an authority allows";
    }
    if (reason == PKIXReason.INVALID_NAME) {
      return which + " has a name that its authority may not vouch for";
    }
    if (reason == PKIXReason.UNRECOGNIZED_CRIT_EXT) {
      return which + " has a critical extension that is unknown";
    }
    return which + " does not hold (" + reason + ")";
  }

  private String noRoot() {
    Certificate top = chain.top().orElseThrow();
    return top.isSelfSigned()
        ? "%s, which signed itself, is not among %s"
            .formatted(shortened(top.subject()), store.name())
        : "the issuer %s is neither sent nor among %s"
            .formatted(shortened(top.issuer()), store.name());
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }
}
