package org.mxmaven.verdict;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;

/** Some kinds of verdict, in the order in which they are shown. */
public final class VerdictList implements Iterable<Verdict<?>> {
  /** All that the program knows. */
  public static final VerdictList ALL =
      new VerdictList(
          List.of(
              SpfVerdict.SPF,
              DmarcVerdict.DMARC,
              TxtLengthVerdict.TXT_LENGTH,
              MxHostsVerdict.MX,
              DkimKeysVerdict.DKIM,
              MtaStsVerdict.MTA_STS,
              TlsRptVerdict.TLS_RPT,
              SpoofableVerdict.SPOOFABLE));

  /** Those of them that the database holds. */
  public static final VerdictList STORED = ALL.stored();

  private final List<Verdict<?>> all;

  public VerdictList(List<Verdict<?>> all) {
    this.all = List.copyOf(all);
  }

  /** Those that the database holds: they make a domain one with a problem. */
  public VerdictList stored() {
    return only(Verdict::isStored);
  }

  /** Those that are wanted. */
  public VerdictList only(Predicate<Verdict<?>> wanted) {
    return new VerdictList(stream().filter(wanted).toList());
  }

  public Stream<Verdict<?>> stream() {
    return all.stream();
  }

  @Override
  public Iterator<Verdict<?>> iterator() {
    return all.iterator();
  }

  /** The one of that id, if there is one. */
  Optional<Verdict<?>> byId(String id) {
    return stream().filter(verdict -> verdict.id().equals(id)).findFirst();
  }

  /** The words of all policies, as exports write them. */
  public List<String> policyNames() {
    return stream()
        .filter(verdict -> verdict.uses().isPolicy())
        .flatMap(verdict -> verdict.wordings().stream())
        .<String>map(Wording::name)
        .distinct()
        .toList();
  }

  public int size() {
    return all.size();
  }

  Verdict<?> get(int place) {
    return all.get(place);
  }

  /** Its place; -1 if it is not in the list. */
  int indexOf(Verdict<?> verdict) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) == verdict) {
        return i;
      }
    }
    return -1;
  }

  /** These verdicts on a domain. */
  public Verdicts of(Assessment assessment) {
    return of(verdict -> verdict.of(assessment));
  }

  /** These verdicts of a domain of which nothing is known. */
  public Verdicts unknown() {
    return of(Verdict::unknown);
  }

  /**
   * These verdicts, from anywhere.
   *
   * @param words gives a word of the verdict that it is asked for
   */
  public Verdicts of(Function<Verdict<?>, Wording<?>> words) {
    Wording<?>[] given = new Wording<?>[all.size()];
    for (int i = 0; i < given.length; i++) {
      given[i] = words.apply(all.get(i));
    }
    return new Verdicts(this, given);
  }
}
