package org.mxmaven.cli.scan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.cli.option.DkimOptions;
import org.mxmaven.dns.zone.ZoneKeys;
import org.mxmaven.dns.zone.ZoneResolver;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Leads.Guesses;
import org.mxmaven.inquiry.Leads.KeyPlaces;
import org.xbill.DNS.Name;

/** Where domains have DKIM keys, as the user and the zone files say. */
final class KeyLeads implements KeyPlaces {
  private final GivenSelectors given;
  private final List<Name> everywhere;
  private final Optional<ZoneKeys> zones;

  private KeyLeads(GivenSelectors given, Optional<ZoneKeys> zones) {
    this.given = given;
    this.everywhere = List.copyOf(given.everywhere());
    this.zones = zones;
  }

  /**
   * What the options say.
   *
   * @param given the selectors that they name
   * @param zones the zone files that they name
   */
  static Leads of(DkimOptions options, GivenSelectors given, Optional<ZoneResolver> zones) {
    return options.guesses() == Guesses.LEFT_OUT
        ? new Leads(Guesses.LEFT_OUT, KeyPlaces.UNKNOWN)
        : new Leads(options.guesses(), new KeyLeads(given, zones.map(ZoneResolver::keys)));
  }

  @Override
  public List<Name> selectors(Name domain) {
    List<Name> own = given.of(domain);
    List<Name> held = zones.isEmpty() ? List.of() : zones.get().selectors(domain);
    if (own.isEmpty() && held.isEmpty()) {
      return everywhere;
    }
    Set<Name> all = new LinkedHashSet<>(own);
    all.addAll(everywhere);
    all.addAll(held);
    return new ArrayList<>(all);
  }

  @Override
  public boolean areAll(Name domain) {
    return zones.isPresent() && zones.get().areAll(domain);
  }

  @Override
  public List<Name> elsewhere(Name domain) {
    return zones.isEmpty() ? List.of() : zones.get().elsewhere(domain);
  }
}
