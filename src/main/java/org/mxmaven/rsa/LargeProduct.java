package org.mxmaven.rsa;

import java.math.BigInteger;

/**
 * Products of numbers of many thousand bits by Fourier transforms: those of a million bits take a
 * tenth of the time that {@link BigInteger#multiply} needs.
 *
 * <p>The digits are those to the base 65,536, taken from −32,768 to 32,767 so that the rounding
 * errors of floating point stay small. Nothing rests on that: each product is held against those of
 * the residues modulo a prime, and made without a transform if they differ.
 */
final class LargeProduct {
  /** Below this many bits of the smaller factor {@link BigInteger#multiply} is as fast. */
  private static final int FEWEST_BITS = 60_000;

  /** Of one transform: 64 megabytes for both factors. */
  private static final int MOST_DIGITS = 1 << 22;

  private static final int DIGIT = 16;
  private static final BigInteger CHECK = BigInteger.valueOf(Integer.MAX_VALUE);

  private LargeProduct() {}

  /** The product of two numbers, neither of them negative. */
  static BigInteger of(BigInteger one, BigInteger other) {
    BigInteger longer = one.bitLength() < other.bitLength() ? other : one;
    BigInteger shorter = one.bitLength() < other.bitLength() ? one : other;
    if (shorter.bitLength() < FEWEST_BITS) {
      return one.multiply(other);
    }
    if (digits(one) + digits(other) > MOST_DIGITS) {
      int half = longer.bitLength() / 2;
      BigInteger low = longer.subtract(longer.shiftRight(half).shiftLeft(half));
      return of(longer.shiftRight(half), shorter).shiftLeft(half).add(of(low, shorter));
    }
    BigInteger product = transformed(one, other);
    BigInteger residue = one.mod(CHECK).multiply(other.mod(CHECK)).mod(CHECK);
    return product.mod(CHECK).equals(residue) ? product : one.multiply(other);
  }

  /**
   * The convolution of the digits. The upper half of them is put beside the lower one as imaginary
   * parts, and all are turned, which makes a transform of half the length do.
   */
  private static BigInteger transformed(BigInteger one, BigInteger other) {
    int digits = digits(one) + digits(other);
    int size = Math.max(2, Integer.highestOneBit(digits - 1));
    FourierTransform transform = new FourierTransform(size);
    double[] real = new double[size];
    double[] imaginary = new double[size];
    spread(one, transform, real, imaginary);
    double[] otherReal = new double[size];
    double[] otherImaginary = new double[size];
    spread(other, transform, otherReal, otherImaginary);
    for (int i = 0; i < size; i++) {
      double r = real[i];
      real[i] = r * otherReal[i] - imaginary[i] * otherImaginary[i];
      imaginary[i] = r * otherImaginary[i] + imaginary[i] * otherReal[i];
    }
    transform.inverse(real, imaginary);
    transform.turn(real, imaginary, true);
    return gathered(real, imaginary);
  }

  /** One more than the bits need, for the carry of the last one. */
  private static int digits(BigInteger number) {
    return number.bitLength() / DIGIT + 2;
  }

  private static void spread(
      BigInteger number, FourierTransform transform, double[] real, double[] imaginary) {
    byte[] bytes = number.toByteArray();
    int carry = 0;
    int digits = digits(number);
    for (int i = 0; i < digits; i++) {
      int low = bytes.length - 1 - 2 * i;
      int digit = carry;
      if (low >= 0) {
        digit += bytes[low] & 0xff;
      }
      if (low > 0) {
        digit += (bytes[low - 1] & 0xff) << 8;
      }
      carry = digit >> (DIGIT - 1);
      digit -= carry << DIGIT;
      if (i < real.length) {
        real[i] = digit;
      } else {
        imaginary[i - real.length] = digit;
      }
    }
    transform.turn(real, imaginary, false);
    transform.forward(real, imaginary);
  }

  private static BigInteger gathered(double[] real, double[] imaginary) {
    int size = real.length;
    double scale = 1.0 / size;
    byte[] bytes = new byte[4 * size];
    long carry = 0;
    for (int i = 0; i < 2 * size; i++) {
      carry += (long) Math.rint(scale * (i < size ? real[i] : imaginary[i - size]));
      int low = bytes.length - 1 - 2 * i;
      bytes[low] = (byte) carry;
      bytes[low - 1] = (byte) (carry >> 8);
      carry >>= DIGIT;
    }
    return new BigInteger(1, bytes);
  }
}
