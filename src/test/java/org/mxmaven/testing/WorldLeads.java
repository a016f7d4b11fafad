package org.mxmaven.testing;

import java.util.ArrayList;
import java.util.List;
import org.mxmaven.dns.zone.ZoneKeys;
import org.mxmaven.dns.zone.ZoneResolver;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Leads.Guesses;
import org.xbill.DNS.Name;

/**
 * What to ask about in a {@link World} besides what its records lead to: {@code !leads zone} for
 * all selectors that the zone holds and no others, {@code !leads selector NAME} for one at every
 * domain, {@code !leads deep} for all that are known, {@code !leads given} for those only that are
 * named and {@code !leads none} to leave DKIM out. What {@link WorldSeen} takes goes with it.
 */
final class WorldLeads {
  private static final String MARK = "!leads ";

  private final List<Name> selectors = new ArrayList<>();
  private Guesses guesses = Guesses.COMMON;
  private final WorldSeen seen = new WorldSeen();
  private boolean zone;

  /** Takes a line of its own; answers whether it was one. */
  boolean take(String line) {
    if (!line.startsWith(MARK)) {
      return seen.take(line);
    }
    String[] words = line.strip().split(" ", -1);
    switch (words[1]) {
      case "zone" -> zone = true;
      case "selector" -> selectors.add(Name.fromConstantString(words[2]));
      case "deep" -> guesses = Guesses.DEEP;
      case "given" -> guesses = Guesses.NONE;
      case "none" -> guesses = Guesses.LEFT_OUT;
      default -> throw new IllegalArgumentException(line);
    }
    return true;
  }

  Leads leads(ZoneResolver files) {
    Leads.KeyPlaces places =
        zone ? new InZone(files.keys(), selectors) : domain -> List.copyOf(selectors);
    return new Leads(guesses, places).with(seen.seen());
  }

  private record InZone(ZoneKeys keys, List<Name> more) implements Leads.KeyPlaces {
    @Override
    public List<Name> selectors(Name domain) {
      List<Name> selectors = new ArrayList<>(keys.selectors(domain));
      more.stream().filter(selector -> !selectors.contains(selector)).forEach(selectors::add);
      return selectors;
    }

    @Override
    public boolean areAll(Name domain) {
      return keys.areAll(domain);
    }

    @Override
    public List<Name> elsewhere(Name domain) {
      return keys.elsewhere(domain);
    }
  }
}
