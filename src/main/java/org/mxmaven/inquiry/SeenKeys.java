package org.mxmaven.inquiry;

import java.math.BigInteger;
import java.util.Optional;
import org.xbill.DNS.Name;

/**
 * What is known of public keys beyond the domain at which they stand: from other domains of a scan,
 * and from earlier scans. Each is found by its fingerprint, SHA-256 of the modulus or of the bytes
 * of the key, in hexadecimal. Safe for many threads.
 */
public interface SeenKeys {
  /** None was ever seen. */
  SeenKeys NONE =
      new SeenKeys() {
        @Override
        public Optional<Shared> sharedPrime(String fingerprint) {
          return Optional.empty();
        }

        @Override
        public Optional<Name> alsoAt(Name at, String fingerprint) {
          return Optional.empty();
        }

        @Override
        public Optional<Long> days(Name at, String fingerprint) {
          return Optional.empty();
        }
      };

  /**
   * A prime factor that a modulus has in common with another one.
   *
   * @param prime whoever wants to can make sure that it divides the modulus
   * @param other what the other key is called: the name at which it stands
   */
  record Shared(BigInteger prime, String other) {}

  /** The prime factor that a key shares with another key that was seen. */
  Optional<Shared> sharedPrime(String fingerprint);

  /** Another place of the same key, below another registrable domain than that place is. */
  Optional<Name> alsoAt(Name at, String fingerprint);

  /** For how many days that key has stood at that place without change, as far as was seen. */
  Optional<Long> days(Name at, String fingerprint);
}
