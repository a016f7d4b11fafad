package org.mxmaven.assess.dkim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.assess.dkim.DkimAssessment.Misplaced;
import org.mxmaven.assess.dkim.DkimAssessment.Node;
import org.mxmaven.assess.dkim.DkimSelector.Reason;
import org.mxmaven.assess.spf.SpfReader;
import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.dkim.selector.CommonSelectors;
import org.mxmaven.dkim.selector.DeepSelectors;
import org.mxmaven.dkim.selector.Provider;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Existence;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Leads.Guesses;
import org.xbill.DNS.Name;

/**
 * Looks for the DKIM keys of a domain and judges them (RFC 6376 §3.6). DNS does not list selectors,
 * so few likely ones are asked for: those that are named, those of the domain's providers and, if
 * anything stands below {@code _domainkey} at all, the common ones.
 */
final class DkimAssessor {
  /** With the name above, four questions for a domain without keys. */
  private static final int MOST_WHERE_NOTHING_IS = 3;

  private final Name domain;
  private final Name node;
  private final Leads leads;
  private final Inquiry inquiry;
  private final TakeoverAssessor takeovers;
  private final SpfReader spf;
  private final DkimReader reader;
  private final SelectorSearch search;

  /**
   * An assessor of one domain.
   *
   * @param node the name above all its keys
   */
  DkimAssessor(
      Name domain,
      Name node,
      Leads leads,
      Inquiry inquiry,
      TakeoverAssessor takeovers,
      SpfReader spf,
      DkimReader reader) {
    this.domain = domain;
    this.node = node;
    this.leads = leads;
    this.inquiry = inquiry;
    this.takeovers = takeovers;
    this.spf = spf;
    this.reader = reader;
    this.search = new SelectorSearch(node, inquiry, takeovers, reader, leads.seen());
  }

  /** The keys, or empty while a question is open. */
  Optional<DkimAssessment> assess() {
    // Before it is known whether the domain exists, so that this need not be waited for.
    Optional<Answer> above = inquiry.ask(Question.txt(node));
    Optional<Set<Provider>> providers = MailProviders.of(domain, inquiry, spf);
    if (above.isEmpty() || providers.isEmpty()) {
      return Optional.empty();
    }
    if (Existence.of(domain, inquiry) == Existence.MISSING) {
      return Optional.of(DkimAssessment.NOT_ASKED);
    }
    List<Name> named = leads.keys().selectors(domain);
    if (named.isEmpty() && isUnasked(above.get())) {
      inquiry.neverAsked(Question.txt(node));
      return Optional.of(DkimAssessment.NOT_ASKED);
    }
    boolean areAll = leads.keys().areAll(domain);
    ask(named, providers.get(), above.get(), areAll);
    Optional<List<Misplaced>> misplaced = misplaced();
    Optional<Takeover> delegation = delegation(above.get());
    if (search.isOpen() || misplaced.isEmpty()) {
      return Optional.empty();
    }
    Optional<List<DkimSelector>> found = search.found(areAll && !above.get().isAbsence());
    return found.flatMap(
        selectors ->
            node(above.get(), !selectors.isEmpty(), areAll)
                .map(
                    state ->
                        new DkimAssessment(
                            verdict(above.get(), state, selectors, delegation),
                            state,
                            search.asked(),
                            areAll,
                            List.copyOf(providers.get()),
                            selectors,
                            leads.keys().elsewhere(domain),
                            misplaced.get(),
                            delegation)));
  }

  /** In a database whose scans left DKIM out, or did not know it. */
  private static boolean isUnasked(Answer above) {
    return above instanceof Failure failure && failure.kind() == Failure.Kind.NOT_STORED;
  }

  /**
   * Asks for the selectors that are named, and for the likely ones. Where there seems to be nothing
   * below {@code _domainkey} a few of the providers' are asked for all the same, since some servers
   * say so of every name without records; if one of them is there, they do. Of servers that are
   * silent no more is asked than for the providers'.
   */
  private void ask(List<Name> named, Set<Provider> providers, Answer above, boolean areAll) {
    List<Name> implied = new ArrayList<>();
    providers.forEach(provider -> implied.addAll(provider.selectors()));
    for (Name selector : named) {
      search.ask(selector, reason(selector, implied));
    }
    if (areAll || leads.guesses() == Guesses.NONE) {
      return;
    }
    boolean isMissing = isMissing(above);
    if (isMissing) {
      firstOfEach(providers).forEach(selector -> search.ask(selector, Reason.IMPLIED));
      if (!search.anyGuessedIsThere()) {
        return;
      }
    }
    implied.forEach(selector -> search.ask(selector, Reason.IMPLIED));
    if (!(above instanceof Failure why && why.kind().isSilence())) {
      List<Name> likely = leads.guesses() == Guesses.DEEP ? DeepSelectors.ALL : CommonSelectors.ALL;
      likely.forEach(selector -> search.ask(selector, Reason.GUESSED));
    }
  }

  /** So many of the providers' selectors that each of them has its turn. */
  private static List<Name> firstOfEach(Set<Provider> providers) {
    List<Name> first = new ArrayList<>();
    boolean more = true;
    for (int turn = 0; more; turn++) {
      more = false;
      for (Provider provider : providers) {
        if (turn < provider.selectors().size()) {
          more = true;
          first.add(provider.selectors().get(turn));
          if (first.size() == MOST_WHERE_NOTHING_IS) {
            return first;
          }
        }
      }
    }
    return first;
  }

  /** The same whoever names it, so that judging again comes to the same. */
  private static Reason reason(Name selector, List<Name> implied) {
    if (implied.contains(selector)) {
      return Reason.IMPLIED;
    }
    return DeepSelectors.contains(selector) ? Reason.GUESSED : Reason.NAMED;
  }

  private static boolean isMissing(Answer above) {
    return above instanceof Answer.NxDomain none && none.aliases().isEmpty();
  }

  /** What is known of the name above all keys; empty while a question is open. */
  private Optional<Node> node(Answer above, boolean anyFound, boolean areAll) {
    if (above instanceof Answer.Unusable) {
      return Optional.of(anyFound ? Node.EXISTS : Node.UNKNOWN);
    }
    if (!isMissing(above) || anyFound) {
      return Optional.of(Node.EXISTS);
    }
    return areAll
        ? Optional.of(Node.MISSING)
        : new EmptyNames(domain, inquiry)
            .areKnown()
            .map(known -> known ? Node.MISSING : Node.PERHAPS_MISSING);
  }

  private DkimVerdict verdict(
      Answer above, Node state, List<DkimSelector> found, Optional<Takeover> delegation) {
    boolean failed = search.noteFailure();
    if (state == Node.UNKNOWN && above instanceof Answer.Unusable why) {
      inquiry.failed(Question.txt(node), why, "which DKIM keys it has");
      failed = true;
    }
    if (delegation.isPresent() || found.stream().anyMatch(DkimSelector::isWeak)) {
      return DkimVerdict.WEAK;
    } else if (found.stream().anyMatch(DkimSelector::isBroken)) {
      return DkimVerdict.BROKEN;
    } else if (failed) {
      return DkimVerdict.UNKNOWN;
    } else if (found.stream().anyMatch(DkimSelector::isInUse)) {
      return DkimVerdict.OK;
    }
    boolean signsNothing = found.stream().anyMatch(DkimSelector::isClosedToAll);
    return signsNothing ? DkimVerdict.NOT_APPLICABLE : DkimVerdict.NONE_FOUND;
  }

  /** The keys among what stands at the names elsewhere; empty while a question is open. */
  private Optional<List<Misplaced>> misplaced() {
    List<Misplaced> misplaced = new ArrayList<>();
    boolean open = false;
    for (Name name : leads.keys().elsewhere(domain)) {
      Optional<Answer> answer = inquiry.ask(Question.txt(name));
      open |= answer.isEmpty();
      answer.stream()
          .flatMap(texts -> reader.entries(texts).stream())
          .filter(entry -> entry.record().isPresent())
          .forEach(entry -> misplaced.add(new Misplaced(name, entry)));
    }
    return open ? Optional.empty() : Optional.of(misplaced);
  }

  /** Whether the name servers of a zone that gives no answer can be somebody else's. */
  private Optional<Takeover> delegation(Answer above) {
    return above instanceof Failure why && !why.kind().isSilence()
        ? new KeyZone(inquiry, takeovers).takeover(node)
        : Optional.empty();
  }
}
