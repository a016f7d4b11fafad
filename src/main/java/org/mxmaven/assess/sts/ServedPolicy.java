package org.mxmaven.assess.sts;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.optional.Setup;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.HttpsReply;
import org.mxmaven.sts.PolicyMode;
import org.mxmaven.sts.PolicyParser;
import org.mxmaven.sts.StsPolicy;
import org.xbill.DNS.Name;

/**
 * What the host of a policy serves in its place (RFC 8461 §3.3).
 *
 * @param host {@code mta-sts} of the domain
 * @param reply as it came
 * @param certificateFaults why senders do not take the host's certificate, as clauses
 * @param policy the document, taken apart; empty if there is none, or not all of it was read
 * @param coverage how the policy fits the mail hosts; empty without a valid one that lists hosts,
 *     or if the mail hosts are not known
 */
public record ServedPolicy(
    Name host,
    HttpsReply reply,
    List<String> certificateFaults,
    Optional<StsPolicy> policy,
    Optional<PolicyCoverage> coverage) {
  private static final int OK = 200;
  private static final int FIRST_REDIRECT = 300;
  private static final int LAST_REDIRECT = 399;

  public ServedPolicy {
    certificateFaults = List.copyOf(certificateFaults);
  }

  /**
   * Judges a reply.
   *
   * @param hosts to which the domain's mail goes; empty if that is not known
   */
  static ServedPolicy of(Name host, HttpsReply reply, Optional<List<Name>> hosts) {
    Optional<StsPolicy> policy =
        reply instanceof HttpsReply.Document document
                && document.status() == OK
                && document.isWhole()
            ? Optional.of(PolicyParser.parse(document.content().toArray()))
            : Optional.empty();
    return new ServedPolicy(
        host,
        reply,
        CertificateFaults.of(reply, host),
        policy,
        policy
            .filter(read -> read.isValid() && read.mode().orElseThrow() != PolicyMode.NONE)
            .flatMap(read -> hosts.map(all -> PolicyCoverage.of(read, all))));
  }

  /** What came back, in a word. */
  public enum State {
    /** It is not known what the host serves. */
    UNKNOWN,
    /** No address lets anybody in. */
    REFUSED,
    /** It points elsewhere. */
    REDIRECTED,
    NOT_FOUND,
    TOO_LARGE,
    /** There is a document, be it a policy or not. */
    READ
  }

  public State state() {
    if (reply instanceof Failure) {
      return State.UNKNOWN;
    }
    if (reply instanceof HttpsReply.Refused) {
      return State.REFUSED;
    }
    if (!(reply instanceof HttpsReply.Document document)) {
      return State.NOT_FOUND;
    }
    if (document.status() >= FIRST_REDIRECT && document.status() <= LAST_REDIRECT) {
      return State.REDIRECTED;
    }
    if (document.status() != OK) {
      return State.NOT_FOUND;
    }
    return document.isWhole() ? State.READ : State.TOO_LARGE;
  }

  /** The policy, if senders that fetch it now can use it. */
  public Optional<StsPolicy> usable() {
    return policy.filter(read -> read.isValid() && certificateFaults.isEmpty());
  }

  /** Whether it was given beforehand and did not come over TLS. */
  public boolean isPlanned() {
    return reply instanceof HttpsReply.Document document && document.tls().version().isEmpty();
  }

  /** Whether that works, of a domain with a valid record. */
  Setup setup() {
    if (state() == State.UNKNOWN) {
      return Setup.UNKNOWN;
    }
    boolean refusesMail =
        usable().flatMap(StsPolicy::mode).filter(PolicyMode.ENFORCE::equals).isPresent()
            && coverage.filter(fit -> !fit.uncovered().isEmpty()).isPresent();
    return usable().isPresent() && !refusesMail ? Setup.OK : Setup.BROKEN;
  }
}
