package org.mxmaven.certificate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.evidence.Bytes;

/**
 * The certificates that a server sent, and how they hang together. Only the first {@value #MOST}
 * are looked at. Immutable.
 */
public final class CertificateChain {
  /** No public authority needs more than five. */
  public static final int MOST = 16;

  private static final int MOST_KEPT = 2_000;

  private static final LoadingCache<List<Bytes>, CertificateChain> READ =
      Caffeine.newBuilder()
          .maximumSize(MOST_KEPT)
          .executor(Runnable::run)
          .build(CertificateChain::new);

  private final List<Bytes> all;
  private final List<SentCertificate> sent;
  private final Map<Certificate, List<Certificate>> issuers;
  private final List<Certificate> related;
  private final boolean isInOrder;

  private CertificateChain(List<Bytes> all) {
    this.all = all;
    this.sent = all.stream().limit(MOST).map(SentCertificate::read).toList();
    this.issuers = new HashMap<>();
    this.related = findRelated();
    this.isInOrder = eachCertifiesOneBefore();
  }

  /** Reads what a server sent, its own certificate first. */
  public static CertificateChain of(List<Bytes> sent) {
    return READ.get(List.copyOf(sent));
  }

  /** What was sent, at most the first {@value #MOST}. */
  public List<SentCertificate> sent() {
    return sent;
  }

  /** How many were sent, also above {@value #MOST}. */
  public int size() {
    return all.size();
  }

  /** The server's own certificate: the first one; empty if there is none or it is unreadable. */
  public Optional<Certificate> leaf() {
    return !sent.isEmpty() && sent.get(0) instanceof Certificate leaf
        ? Optional.of(leaf)
        : Optional.empty();
  }

  /** The server's own one and those sent that issued it, directly or not, in the order sent. */
  public List<Certificate> related() {
    return related;
  }

  /** Those sent that have nothing to do with the server's own one. */
  public List<SentCertificate> foreign() {
    return sent.stream()
        .filter(each -> !(each instanceof Certificate c && related.contains(c)))
        .toList();
  }

  /**
   * Whether each of the {@link #related} certifies one that was sent before it (RFC 8446 §4.4.2).
   */
  public boolean isInOrder() {
    return isInOrder;
  }

  /**
   * Where the way up from the server's own one ends: at a root that was sent, or at one whose
   * issuer was not sent. Of several issuers the one sent first is followed.
   */
  public Optional<Certificate> top() {
    Optional<Certificate> start = leaf();
    if (start.isEmpty()) {
      return start;
    }
    Certificate top = start.get();
    Set<Certificate> seen = new LinkedHashSet<>();
    while (seen.add(top) && !top.isSelfSigned()) {
      Optional<Certificate> issuer =
          issuers(top).stream().filter(each -> !seen.contains(each)).findFirst();
      if (issuer.isEmpty()) {
        break;
      }
      top = issuer.get();
    }
    return Optional.of(top);
  }

  /** Those sent that issued one of the {@link #related}, in the order sent. */
  List<Certificate> issuers(Certificate issued) {
    return issuers.getOrDefault(issued, List.of());
  }

  private List<Certificate> findRelated() {
    List<Certificate> open = new ArrayList<>();
    leaf().ifPresent(open::add);
    while (!open.isEmpty()) {
      Certificate issued = open.remove(open.size() - 1);
      if (!issuers.containsKey(issued)) {
        List<Certificate> found = findIssuers(issued);
        issuers.put(issued, found);
        open.addAll(found);
      }
    }
    List<Certificate> inOrder = new ArrayList<>();
    for (SentCertificate each : sent) {
      if (each instanceof Certificate certificate
          && issuers.containsKey(certificate)
          && !inOrder.contains(certificate)) {
        inOrder.add(certificate);
      }
    }
    return List.copyOf(inOrder);
  }

  private List<Certificate> findIssuers(Certificate issued) {
    List<Certificate> found = new ArrayList<>();
    for (SentCertificate each : sent) {
      if (each instanceof Certificate other
          && !other.equals(issued)
          && !found.contains(other)
          && issued.isIssuedBy(other)) {
        found.add(other);
      }
    }
    return found;
  }

  private boolean eachCertifiesOneBefore() {
    for (int i = 1; i < related.size(); i++) {
      Certificate issuer = related.get(i);
      if (related.subList(0, i).stream().noneMatch(each -> each.isIssuedBy(issuer))) {
        return false;
      }
    }
    return true;
  }
}
