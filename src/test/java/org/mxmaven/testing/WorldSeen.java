package org.mxmaven.testing;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mxmaven.dns.Names;
import org.mxmaven.inquiry.SeenKeys;
import org.xbill.DNS.Name;

/**
 * What was seen of the keys of a {@link World} besides: {@code !seen days NAME N} for how long the
 * key there has been the same, {@code !seen also NAME OTHER} where it stands too, and {@code !seen
 * prime HEX OTHER} for a prime that keys may share with the one that stands there.
 */
final class WorldSeen implements SeenKeys {
  private static final String MARK = "!seen ";

  private final Map<Name, Long> days = new HashMap<>();
  private final Map<Name, Name> others = new HashMap<>();
  private Optional<Shared> prime = Optional.empty();

  /** Takes a line of its own; answers whether it was one. */
  boolean take(String line) {
    if (!line.startsWith(MARK)) {
      return false;
    }
    String[] words = line.strip().split(" ", -1);
    switch (words[1]) {
      case "days" -> days.put(Names.of(words[2]), Long.valueOf(words[3]));
      case "also" -> others.put(Names.of(words[2]), Names.of(words[3]));
      case "prime" -> prime = Optional.of(new Shared(new BigInteger(words[2], 16), words[3]));
      default -> throw new IllegalArgumentException(line);
    }
    return true;
  }

  /** Nothing, if there was no such line. */
  SeenKeys seen() {
    return days.isEmpty() && others.isEmpty() && prime.isEmpty() ? SeenKeys.NONE : this;
  }

  /** The judge makes sure that it divides the modulus. */
  @Override
  public Optional<Shared> sharedPrime(String fingerprint) {
    return prime;
  }

  @Override
  public Optional<Name> alsoAt(Name at, String fingerprint) {
    return Optional.ofNullable(others.get(at));
  }

  @Override
  public Optional<Long> days(Name at, String fingerprint) {
    return Optional.ofNullable(days.get(at));
  }
}
