package org.mxmaven.check.dkim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.assess.dkim.KeyStrength;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dkim.DkimKey;
import org.mxmaven.dkim.selector.Provider;
import org.xbill.DNS.Name;

/** RSA keys shorter than signers should use. */
public final class DkimKeyShort extends Check {
  private static final String PROVIDER = "provider";
  private static final String SELECTORS = "selectors";
  private static final String BITS = "bits";

  /** In place of a provider's name. */
  private static final String NOBODY = "";

  public DkimKeyShort() {
    super(
        "dkim-key-short",
        Severity.LOW,
        "Short DKIM keys",
        "Signers should use RSA keys of 2048 bits or more. Shorter ones down to 1024"
            + " bits still count, but nobody expects them to last.",
        "Make a pair of RSA keys of 2048 bits and publish the public one at another"
            + " selector. Where the key is a provider's, the provider has to, or has a"
            + " setting for it.",
        "RFC 8301 §3.2",
        DkimExamples.record("v=DKIM1; k=rsa; p=" + DkimExamples.KEY_1024));
  }

  /** One for the domain's own keys, and one for each provider into whose zone aliases lead. */
  @Override
  public Stream<Finding> findings(Assessment assessment) {
    if (assessment.dkim().selectors().isEmpty()) {
      return Stream.empty();
    }
    Map<String, List<ShortKey>> byProvider = new LinkedHashMap<>();
    for (DkimSelector selector : assessment.dkim().selectors()) {
      Optional<DkimKey> key = shortest(selector);
      if (key.isPresent()) {
        byProvider
            .computeIfAbsent(
                selector.provider().map(Provider::name).orElse(NOBODY), name -> new ArrayList<>())
            .add(new ShortKey(selector.selector(), key.get().bits()));
      }
    }
    return byProvider.entrySet().stream()
        .map(keys -> finding(assessment, keys.getKey(), keys.getValue()));
  }

  private record ShortKey(Name selector, int bits) {}

  private static Optional<DkimKey> shortest(DkimSelector selector) {
    Optional<DkimKey> shortest = Optional.empty();
    for (DkimEntry entry : selector.entries()) {
      Optional<DkimKey> key = DkimKeyBits.of(entry, KeyStrength.SHORT);
      if (key.isPresent() && shortest.filter(s -> s.bits() <= key.get().bits()).isEmpty()) {
        shortest = key;
      }
    }
    return shortest;
  }

  private Finding finding(Assessment assessment, String provider, List<ShortKey> keys) {
    boolean own = provider.equals(NOBODY);
    Arguments whose = own ? Arguments.none() : Arguments.none().identifying(PROVIDER, provider);
    int least = keys.stream().mapToInt(ShortKey::bits).min().orElse(0);
    return finding(
        own ? severity() : Severity.INFO,
        Subject.domain(assessment.domain()),
        DkimLists.names(whose, SELECTORS, keys.stream().map(ShortKey::selector).toList())
            .and(BITS, least));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String start =
        arguments.has(PROVIDER)
            ? "Keys in the zone of %s that selectors lead to have"
                .formatted(arguments.text(PROVIDER))
            : "RSA keys have";
    return "%s less than 2048 bits, the shortest %d: %s."
        .formatted(start, arguments.number(BITS), DkimLists.text(arguments, SELECTORS));
  }
}
