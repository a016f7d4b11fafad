package org.mxmaven.assess.dkim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mxmaven.assess.dkim.DkimSelector.Reason;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.GuessedName;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.inquiry.SeenKeys;
import org.xbill.DNS.Name;

/** Asks for selectors below one {@code _domainkey}, and tells what stands at them. */
final class SelectorSearch {
  private static final Name ANY = Name.fromConstantString("*");

  private final Name node;
  private final Inquiry inquiry;
  private final TakeoverAssessor takeovers;
  private final DkimReader reader;
  private final SeenKeys seen;

  /** In an order that does not depend on who names them. */
  private final Map<Name, Asked> asked = new TreeMap<>();

  private boolean open;

  SelectorSearch(
      Name node, Inquiry inquiry, TakeoverAssessor takeovers, DkimReader reader, SeenKeys seen) {
    this.node = node;
    this.inquiry = inquiry;
    this.takeovers = takeovers;
    this.reader = reader;
    this.seen = seen;
  }

  private record Asked(Name name, Reason reason, Optional<Answer> answer) {
    boolean isGuessed() {
      return reason != Reason.NAMED;
    }

    /** Whether anything stands there, if only an alias. */
    boolean isThere() {
      return answer.isPresent()
          && (answer.get() instanceof Answer.Records
              || (answer.get() instanceof Answer.Known known && !known.aliases().isEmpty()));
    }

    boolean isDenied() {
      return answer.isPresent() && answer.get().isAbsence() && !isThere();
    }
  }

  /** Asks for a selector, once; one that makes the name too long can't have a key. */
  void ask(Name selector, Reason reason) {
    if (!asked.containsKey(selector)) {
      Names.below(node, selector).ifPresent(name -> asked.put(selector, looked(name, reason)));
    }
  }

  private Asked looked(Name name, Reason reason) {
    Optional<Answer> answer = inquiry.ask(Question.txt(name));
    open |= answer.isEmpty();
    return new Asked(name, reason, answer);
  }

  /** Whether something stands at a selector that nobody has named, as far as is answered. */
  boolean anyGuessedIsThere() {
    for (Asked each : asked.values()) {
      if (each.isGuessed() && each.isThere()) {
        return true;
      }
    }
    return false;
  }

  /** Whether something that was asked for is not answered yet. */
  boolean isOpen() {
    return open;
  }

  /** All that were asked for, in order. */
  List<Name> asked() {
    return List.copyOf(asked.keySet());
  }

  /** Notes one look-up that failed, since all of them leave the same unknown. */
  boolean noteFailure() {
    for (Asked each : asked.values()) {
      if (each.answer().isPresent() && each.answer().get() instanceof Answer.Unusable why) {
        inquiry.failed(Question.txt(each.name()), why, "which DKIM keys it has");
        return true;
      }
    }
    return false;
  }

  /**
   * The selectors at which something stands, when all are answered: those that only a wildcard
   * makes are one.
   *
   * @param areAll whether no other selectors exist, so that nothing else would tell of a wildcard
   * @return empty while a question is open
   */
  Optional<List<DkimSelector>> found(boolean areAll) {
    Optional<Name> control =
        areAll || mayBeWildcard() ? GuessedName.control(node) : Optional.empty();
    Optional<DkimSelector> wildcard = Optional.empty();
    boolean told = isAnyDenied();
    if (control.isPresent()) {
      Optional<Answer> answer = inquiry.ask(Question.txt(control.get()));
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      Asked any = new Asked(control.get().wild(1), Reason.WILDCARD, answer);
      wildcard = any.isThere() ? Optional.of(selector(ANY, any, false)) : Optional.empty();
      told = answer.get() instanceof Answer.Known;
    }
    List<DkimSelector> found = new ArrayList<>();
    for (Map.Entry<Name, Asked> each : asked.entrySet()) {
      if (each.getValue().isThere()) {
        DkimSelector selector = selector(each.getKey(), each.getValue(), told);
        if (wildcard.filter(selector::isSameAs).isEmpty()) {
          found.add(selector);
        } else if (!each.getValue().isGuessed()) {
          found.add(selector(each.getKey(), each.getValue(), false));
        }
      }
    }
    wildcard.filter(DkimSelector::concernsKeys).ifPresent(found::add);
    return Optional.of(found);
  }

  private boolean isAnyDenied() {
    for (Asked each : asked.values()) {
      if (each.isDenied()) {
        return true;
      }
    }
    return false;
  }

  /** A guess that was denied shows that no wildcard answers for all of them (RFC 4592 §2.2). */
  private boolean mayBeWildcard() {
    boolean any = false;
    for (Asked each : asked.values()) {
      if (each.isGuessed() && each.isDenied()) {
        return false;
      }
      any |= each.isGuessed() && each.isThere();
    }
    return any;
  }

  private DkimSelector selector(Name selector, Asked at, boolean own) {
    Answer.Known answer = (Answer.Known) at.answer().orElseThrow();
    return new DkimSelector(
        selector,
        at.name(),
        at.reason(),
        answer.aliases(),
        entries(at.name(), answer),
        own,
        answer instanceof Answer.NxDomain
            ? takeovers.takeover(at.name(), List.of(answer))
            : Optional.empty());
  }

  private List<DkimEntry> entries(Name at, Answer answer) {
    List<DkimEntry> entries = reader.entries(answer);
    return seen == SeenKeys.NONE
        ? entries
        : entries.stream().map(entry -> entry.with(seen, at)).toList();
  }
}
