package org.mxmaven.assess.dkim;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.dkim.selector.Provider;
import org.xbill.DNS.Name;

/**
 * What the evidence says about the DKIM keys of a domain.
 *
 * @param node whether anything stands below its {@code _domainkey}
 * @param asked the selectors that were asked for, as relative names in order
 * @param areAll whether it has no others
 * @param providers those that its MX and SPF records name
 * @param selectors those at which something stands, a wildcard last
 * @param elsewhere names outside its {@code _domainkey} that were looked at, since something there
 *     looked like a key
 * @param misplaced the keys that stand there
 * @param delegation how somebody else can get hold of the zone of its {@code _domainkey}
 */
public record DkimAssessment(
    DkimVerdict verdict,
    Node node,
    List<Name> asked,
    boolean areAll,
    List<Provider> providers,
    List<DkimSelector> selectors,
    List<Name> elsewhere,
    List<Misplaced> misplaced,
    Optional<Takeover> delegation) {
  /** Of a domain for which nobody asked. */
  public static final DkimAssessment NOT_ASKED = nothing(DkimVerdict.NOT_APPLICABLE);

  /** Of a domain of which nothing is known. */
  static final DkimAssessment UNKNOWN = nothing(DkimVerdict.UNKNOWN);

  public DkimAssessment {
    asked = List.copyOf(asked);
    providers = List.copyOf(providers);
    selectors = List.copyOf(selectors);
    elsewhere = List.copyOf(elsewhere);
    misplaced = List.copyOf(misplaced);
  }

  /** What DNS says of the name above all keys. */
  public enum Node {
    NOT_ASKED,
    /** It exists, so that there may be keys below it. */
    EXISTS,
    /** It does not, by a server that knows names without records of their own (RFC 8020 §2). */
    MISSING,
    /** It does not, by a server that may say so of names with keys below them. */
    PERHAPS_MISSING,
    UNKNOWN
  }

  /** A key at a name where no verifier looks. */
  public record Misplaced(Name name, DkimEntry entry) {}

  private static DkimAssessment nothing(DkimVerdict verdict) {
    return new DkimAssessment(
        verdict,
        Node.NOT_ASKED,
        List.of(),
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** What a wildcard hands out for every selector, if there is one that matters. */
  public Optional<DkimSelector> wildcard() {
    return selectors.isEmpty()
        ? Optional.empty()
        : Optional.of(selectors.get(selectors.size() - 1))
            .filter(last -> last.reason() == DkimSelector.Reason.WILDCARD);
  }

  /** A key with which anybody can sign so that verifiers take it, and why, as a clause. */
  public record OpenKey(Name name, String why) {}

  /** The first such key, if there is one. */
  public Optional<OpenKey> openKey() {
    for (DkimSelector selector : selectors) {
      for (DkimEntry entry : selector.entries()) {
        Optional<String> why = entry.forgery();
        if (why.isPresent()) {
          return Optional.of(new OpenKey(selector.name(), why.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a key stands at a selector that verifiers can use. */
  public boolean hasKey() {
    return selectors.stream().anyMatch(DkimSelector::isInUse);
  }
}
