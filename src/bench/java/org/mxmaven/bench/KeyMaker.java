package org.mxmaven.bench;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.BitSet;
import java.util.Deque;
import java.util.HexFormat;

/**
 * Makes public RSA keys for DKIM that look like real ones: nobody knows their factors, and none of
 * these is small. A sieve over a stretch of odd numbers gives tens of thousands at once.
 */
final class KeyMaker {
  /** So far apart are the numbers of a stretch at most, so that no two of them share a prime. */
  private static final int SMALL = 1 << 20;

  private static final int STRETCH = 1 << 19;

  private final Dice dice;
  private final int bits;
  private final String head;
  private final Deque<BigInteger> moduli = new ArrayDeque<>();

  /**
   * A maker of keys of one length.
   *
   * @param head what stands before the modulus in a SubjectPublicKeyInfo of that length, in
   *     hexadecimal
   */
  private KeyMaker(Dice dice, int bits, String head) {
    this.dice = dice;
    this.bits = bits;
    this.head = head;
  }

  static KeyMaker of1024Bits(Dice dice) {
    return new KeyMaker(dice, 1024, "30819f300d06092a864886f70d010101050003818d0030818902818100");
  }

  static KeyMaker of2048Bits(Dice dice) {
    return new KeyMaker(
        dice, 2048, "30820122300d06092a864886f70d01010105000382010f003082010a0282010100");
  }

  /** The value of {@code p}; each is another key. */
  String next() {
    if (moduli.isEmpty()) {
      sieve();
    }
    String modulus = moduli.remove().toString(16);
    return Base64.getEncoder()
        .encodeToString(HexFormat.of().parseHex(head + modulus + "0203010001"));
  }

  private void sieve() {
    byte[] random = new byte[bits / 8];
    for (int i = 0; i < random.length; i++) {
      random[i] = (byte) dice.below(256);
    }
    random[0] |= (byte) 0xc0;
    random[1] = 0;
    random[random.length - 1] |= 1;
    BigInteger first = new BigInteger(1, random);
    BitSet divisible = new BitSet(STRETCH);
    BitSet composite = new BitSet(SMALL + 2);
    for (int prime = 3; prime <= SMALL + 1; prime += 2) {
      if (composite.get(prime)) {
        continue;
      }
      for (int multiple = prime; multiple <= SMALL + 1; multiple += 2 * prime) {
        composite.set(multiple);
      }
      // The place of an odd number is half its distance from the first.
      int rest = first.mod(BigInteger.valueOf(prime)).intValue();
      int distance = rest == 0 ? 0 : prime - rest;
      int place = distance % 2 == 0 ? distance / 2 : (distance + prime) / 2;
      for (int i = place; i < STRETCH; i += prime) {
        divisible.set(i);
      }
    }
    for (int i = divisible.nextClearBit(0); i < STRETCH; i = divisible.nextClearBit(i + 1)) {
      moduli.add(first.add(BigInteger.valueOf(2L * i)));
    }
  }
}
