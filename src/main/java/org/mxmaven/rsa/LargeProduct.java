package org.mxmaven.rsa;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Products of numbers of many thousand bits by way of their {@link Spectrum}: those of a million
 * bits take a tenth of the time that {@link BigInteger#multiply} needs. A product that rounding may
 * have spoilt is made without.
 */
final class LargeProduct {
  /** Below this many bits of the smaller factor {@link BigInteger#multiply} is as fast. */
  static final int FEWEST_BITS = 12_000;

  /** Of one spectrum: 32 megabytes. */
  private static final int MOST_SIZE = 1 << 21;

  private LargeProduct() {}

  /** The product of two numbers, neither of them negative. */
  static BigInteger of(BigInteger one, BigInteger other) {
    BigInteger longer = one.bitLength() < other.bitLength() ? other : one;
    BigInteger shorter = one.bitLength() < other.bitLength() ? one : other;
    if (shorter.bitLength() < FEWEST_BITS) {
      return one.multiply(other);
    }
    long bits = (long) one.bitLength() + other.bitLength();
    int size = Spectrum.size(bits);
    if (size > MOST_SIZE) {
      int half = longer.bitLength() / 2;
      BigInteger low = lowest(half, longer);
      return of(longer.shiftRight(half), shorter).shiftLeft(half).add(of(low, shorter));
    }
    return Spectrum.of(one, size)
        .times(Spectrum.of(other, size))
        .number()
        .orElseGet(() -> one.multiply(other));
  }

  /**
   * What follows from two halves of a set of numbers.
   *
   * @param product of all
   * @param sum of the products that lack one of them
   */
  record Whole(BigInteger product, BigInteger sum) {}

  /** Puts the halves together. */
  static Whole join(Whole left, Whole right) {
    int size = size(left.product.bitLength(), right.product.bitLength());
    if (size > 0) {
      Spectrum leftProduct = Spectrum.of(left.product, size);
      Spectrum rightProduct = Spectrum.of(right.product, size);
      Optional<BigInteger> sum =
          Spectrum.of(left.sum, size)
              .times(rightProduct)
              .plus(Spectrum.of(right.sum, size).times(leftProduct))
              .number();
      Optional<BigInteger> product = leftProduct.times(rightProduct).number();
      if (product.isPresent() && sum.isPresent()) {
        return new Whole(product.get(), sum.get());
      }
    }
    return new Whole(
        of(left.product, right.product),
        of(left.sum, right.product).add(of(right.sum, left.product)));
  }

  /**
   * The highest bits behind the point of one number times each of two others.
   *
   * @param left what is known of {@code fraction · left}, as many bits as were asked for
   */
  record Fractions(BigInteger left, BigInteger right) {}

  /**
   * Multiplies a fraction by two numbers. Each result may be wrong by one in its last bit.
   *
   * @param fraction behind the point, of so many bits
   * @param bits more than both numbers have together
   * @param leftBits how many bits behind the point are wanted of the first product
   */
  static Fractions fractions(
      BigInteger fraction,
      int bits,
      BigInteger left,
      int leftBits,
      BigInteger right,
      int rightBits) {
    int size = size(left.bitLength(), right.bitLength());
    if (size > 0 && Spectrum.modulusBits(size) >= bits + 64L) {
      // What is above the modulus comes out below what is wanted, and takes one off that at most.
      Spectrum of = Spectrum.of(fraction, size);
      Optional<BigInteger> first = Spectrum.of(left, size).times(of).number();
      Optional<BigInteger> second = Spectrum.of(right, size).times(of).number();
      if (first.isPresent() && second.isPresent()) {
        return new Fractions(
            middle(first.get(), bits, leftBits), middle(second.get(), bits, rightBits));
      }
    }
    return new Fractions(
        middle(of(fraction, left), bits, leftBits), middle(of(fraction, right), bits, rightBits));
  }

  /** The highest of the bits behind the point. */
  private static BigInteger middle(BigInteger product, int bits, int wanted) {
    return lowest(wanted, product.shiftRight(bits - wanted));
  }

  static BigInteger lowest(int bits, BigInteger number) {
    return number.and(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
  }

  /**
   * The size for numbers of so many bits together; zero if spectra are not worth it, or too large.
   */
  private static int size(int bits, int otherBits) {
    if (Math.min(bits, otherBits) < FEWEST_BITS / 2) {
      return 0;
    }
    int size = Spectrum.size(BatchGcd.SPARE + 64L + bits + otherBits);
    return size > MOST_SIZE ? 0 : size;
  }
}
