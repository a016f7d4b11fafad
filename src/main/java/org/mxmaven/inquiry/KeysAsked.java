package org.mxmaven.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mxmaven.inquiry.Leads.Guesses;
import org.xbill.DNS.Name;

/**
 * What was asked about the DKIM keys of a domain, so that exactly that can be asked again.
 *
 * @param denied the selectors of which DNS says that there is no such name, as relative names
 * @param others other selectors of which DNS says something
 * @param failed the selectors that were asked for in vain, and of which nothing is known
 * @param areAll whether it has no others
 * @param elsewhere names outside its {@code _domainkey} that were looked at
 */
public record KeysAsked(
    Set<Name> denied, Set<Name> others, Set<Name> failed, boolean areAll, List<Name> elsewhere)
    implements Leads.KeyPlaces {

  /** No selector was asked for, since there is nothing below {@code _domainkey}. */
  public static final KeysAsked NONE =
      new KeysAsked(Set.of(), Set.of(), Set.of(), false, List.of());

  public KeysAsked {
    denied = Set.copyOf(denied);
    others = Set.copyOf(others);
    failed = Set.copyOf(failed);
    elsewhere = List.copyOf(elsewhere);
  }

  /**
   * What asks the same of the domain again, and for its policy if somebody holds that.
   *
   * @param asked empty if nothing of the kind was asked
   */
  public static Leads again(Optional<KeysAsked> asked) {
    return asked
        .map(keys -> new Leads(Guesses.NONE, keys))
        .orElseGet(() -> new Leads(Guesses.LEFT_OUT, Leads.KeyPlaces.UNKNOWN))
        .with(Leads.Policies.HELD)
        // If nobody asked how it is signed, nothing of that is known.
        .withDnssec(true);
  }

  /** All of them, in their order. */
  @Override
  public List<Name> selectors(Name domain) {
    Set<Name> all = new TreeSet<>(denied);
    all.addAll(others);
    all.addAll(failed);
    return List.copyOf(all);
  }

  @Override
  public boolean areAll(Name domain) {
    return areAll;
  }

  @Override
  public List<Name> elsewhere(Name domain) {
    return elsewhere;
  }

  /** Whether no more was asked than whether there is anything below {@code _domainkey}. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
