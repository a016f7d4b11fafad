package org.mxmaven.rsa;

import java.math.BigInteger;

/** Reciprocals of large numbers as integers, by Newton's method: each step doubles the digits. */
final class Reciprocal {
  /** Up to this many bits a division is as fast. */
  private static final int DIVIDED = 2_000;

  /** More bits than half of those wanted, which keep the error of a step far below the last one. */
  private static final int SPARE = 8;

  private Reciprocal() {}

  /**
   * The quotient of 2^(length + bits) and the number, where length is the number's own in bits; it
   * may be wrong by four.
   */
  static BigInteger of(BigInteger number, int bits) {
    int cut = Math.max(0, number.bitLength() - bits - 4 * SPARE);
    BigInteger head = number.shiftRight(cut);
    int length = head.bitLength();
    if (bits <= DIVIDED) {
      return BigInteger.ONE.shiftLeft(length + bits).divide(head);
    }
    int known = bits / 2 + SPARE;
    BigInteger first = of(head, known);
    BigInteger error =
        BigInteger.ONE.shiftLeft(length + known).subtract(LargeProduct.of(head, first));
    BigInteger correction =
        LargeProduct.of(first, error.abs()).shiftRight(length + 2 * known - bits);
    BigInteger start = first.shiftLeft(bits - known);
    return error.signum() < 0 ? start.subtract(correction) : start.add(correction);
  }
}
