package org.mxmaven.spf.mend;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mxmaven.spf.FusedTerms;
import org.mxmaven.spf.SpfTerms;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.Misspelling;

/**
 * Says what was meant by a modifier that receivers skip (RFC 7208 §6): a mechanism with an equals
 * sign in place of the colon, or a name that is misspelt.
 */
public final class ModifierMender {
  /** Long enough for a misspelling to be told from another word. */
  private static final List<String> LONG_NAMES = List.of("include", "exists", "redirect");

  private static final int SLIPS = 2;

  private static final Pattern NETWORK = Pattern.compile("ip(?:v?[46]?s?|addr(?:ess)?)");

  private ModifierMender() {}

  /** Whether its name is a mechanism's, so that no modifier can have been meant. */
  public static boolean isMechanism(Term.UnknownModifier modifier) {
    return SpfTerms.MECHANISMS.contains(lower(modifier));
  }

  /** The term, or terms, that were meant; empty if that is not clear. */
  public static Optional<String> of(Term.UnknownModifier modifier) {
    String value = modifier.value().text();
    if (isMechanism(modifier)) {
      return mechanism(modifier.name(), value);
    }
    String name = lower(modifier);
    if (NETWORK.matcher(name).matches()) {
      return network(value);
    }
    Optional<FusedTerms> fused = FusedTerms.inText(modifier.text());
    if (fused.isPresent() && SpfTerms.isMechanism(fused.get().second())) {
      return Optional.of(fused.get().parted());
    }
    return LONG_NAMES.stream()
        .filter(known -> name.length() <= known.length() + SLIPS)
        .filter(known -> Misspelling.distance(name, known) <= SLIPS)
        .map(known -> known + (known.equals("redirect") ? '=' : ':') + value)
        .filter(SpfTerms::isMechanism)
        .findFirst();
  }

  private static Optional<String> mechanism(String name, String value) {
    if (value.isEmpty()) {
      // A bare all would let everybody send.
      return SpfTerms.isMechanism(name) && !name.equalsIgnoreCase("all")
          ? Optional.of(name)
          : Optional.empty();
    }
    String term = name + ':' + value;
    return SpfTerms.isMechanism(term)
        ? Optional.of(term)
        : network(value).or(() -> FusedTerms.inText(term).map(FusedTerms::parted));
  }

  private static Optional<String> network(String value) {
    return List.of("ip4:" + value, "ip6:" + value).stream()
        .filter(SpfTerms::isMechanism)
        .findFirst();
  }

  private static String lower(Term.UnknownModifier modifier) {
    return modifier.name().toLowerCase(Locale.ROOT);
  }
}
