package org.mxmaven.inquiry;

import java.util.List;
import org.xbill.DNS.Name;

/**
 * What to ask about besides what the domain's own records lead to: names that DNS does not tell,
 * such as selectors of keys. Immutable.
 *
 * @param guesses which selectors are asked for that nobody has named
 * @param keys what is known beforehand of where the domains keep DKIM keys
 * @param seen what is known of the keys themselves
 * @param policies where the policies of MTA-STS come from
 * @param dnssec whether it is asked how the domains are signed
 */
public record Leads(
    Guesses guesses, KeyPlaces keys, SeenKeys seen, Policies policies, boolean dnssec) {
  /** Nothing besides. */
  public static final Leads NONE = new Leads(Guesses.COMMON, KeyPlaces.UNKNOWN);

  /** Leads of which no key was seen before. */
  public Leads(Guesses guesses, KeyPlaces keys) {
    this(guesses, keys, SeenKeys.NONE, Policies.LEFT_OUT, false);
  }

  /** The same where more is known of the keys. */
  public Leads with(SeenKeys known) {
    return new Leads(guesses, keys, known, policies, dnssec);
  }

  /** The same where policies come from there. */
  public Leads with(Policies source) {
    return new Leads(guesses, keys, seen, source, dnssec);
  }

  /** The same where it is asked, or is not, how the domains are signed. */
  public Leads withDnssec(boolean wanted) {
    return new Leads(guesses, keys, seen, policies, wanted);
  }

  /** Where the policies of MTA-STS come from (RFC 8461 §3.3). */
  public enum Policies {
    /** Nobody looks at them. */
    LEFT_OUT,
    /** From the addresses of their hosts. */
    FETCHED,
    /** From whoever has fetched them earlier, so that their hosts are not looked up for them. */
    HELD
  }

  /** Which DKIM selectors are asked for that nobody has named. */
  public enum Guesses {
    /** DKIM is left out altogether, named selectors too. */
    LEFT_OUT,
    /** None, since those that are named are what is to be asked. */
    NONE,
    /** Those that a domain's providers use, and the common ones. */
    COMMON,
    /** All that are known. */
    DEEP
  }

  /** What is known beforehand of where domains keep DKIM keys. Safe for many threads. */
  public interface KeyPlaces {
    /** Nothing is. */
    KeyPlaces UNKNOWN =
        new KeyPlaces() {
          @Override
          public List<Name> selectors(Name domain) {
            return List.of();
          }
        };

    /** The selectors that are named for a domain, as relative names (RFC 6376 §3.1), each once. */
    List<Name> selectors(Name domain);

    /** Whether a domain has no others, as whoever holds its whole zone knows. */
    default boolean areAll(Name domain) {
      return false;
    }

    /**
     * Names at or below a domain and not below its {@code _domainkey} at which something stands
     * that looks like a key.
     */
    default List<Name> elsewhere(Name domain) {
      return List.of();
    }
  }
}
