package org.mxmaven.rsa;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The Fourier transform of a number's digits: products and sums of numbers are those of their
 * spectra, digit by digit, and a number that is multiplied by several others is transformed once.
 * What comes back is known modulo 2^{@link #modulusBits} + 1.
 *
 * <p>The digits are those to the base 65,536, taken from −32,768 to 32,767 so that the rounding
 * errors of floating point stay small. The upper half of them is put beside the lower one as
 * imaginary parts, and all are turned, which makes a transform of half the length do.
 */
final class Spectrum {
  private static final int DIGIT = 16;

  /**
   * Digits come out as whole numbers but for rounding; so far from one it might be the wrong one.
   */
  private static final double MOST_ERROR = 0.25;

  private final FourierTransform transform;
  private final double[] real;
  private final double[] imaginary;

  private Spectrum(int size) {
    transform = FourierTransform.of(size);
    real = new double[size];
    imaginary = new double[size];
  }

  /** The size that holds a number of so many bits, a power of two. */
  static int size(long bits) {
    // One digit for the carry of the last one, and one for the bits of a part of a digit.
    long digits = bits / DIGIT + 2;
    return Math.max(2, Integer.highestOneBit((int) (digits - 1)));
  }

  /** How many bits a number of that size has at most. */
  static long modulusBits(int size) {
    return 2L * DIGIT * size;
  }

  /**
   * The spectrum of a number.
   *
   * @param number not negative, of no more bits than the size holds
   */
  static Spectrum of(BigInteger number, int size) {
    Spectrum spectrum = new Spectrum(size);
    spectrum.spread(number);
    spectrum.transform.turn(spectrum.real, spectrum.imaginary, false);
    spectrum.transform.forward(spectrum.real, spectrum.imaginary);
    return spectrum;
  }

  private void spread(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int size = real.length;
    int digits = number.bitLength() / DIGIT + 2;
    int carry = 0;
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
      if (i < size) {
        real[i] = digit;
      } else {
        imaginary[i - size] = digit;
      }
    }
  }

  /** Makes this the spectrum of the product with another one of the same size. */
  Spectrum times(Spectrum other) {
    double[] otherReal = other.real;
    double[] otherImaginary = other.imaginary;
    for (int i = 0; i < real.length; i++) {
      double r = real[i];
      real[i] = r * otherReal[i] - imaginary[i] * otherImaginary[i];
      imaginary[i] = r * otherImaginary[i] + imaginary[i] * otherReal[i];
    }
    return this;
  }

  /** Makes this the spectrum of the sum with another one of the same size. */
  Spectrum plus(Spectrum other) {
    for (int i = 0; i < real.length; i++) {
      real[i] += other.real[i];
      imaginary[i] += other.imaginary[i];
    }
    return this;
  }

  /**
   * The number, from zero up to 2^{@link #modulusBits}; after that this is no spectrum any more.
   *
   * @return empty if rounding may have spoilt it
   */
  Optional<BigInteger> number() {
    transform.inverse(real, imaginary);
    transform.turn(real, imaginary, true);
    int size = real.length;
    double scale = 1.0 / size;
    byte[] bytes = new byte[4 * size];
    long carry = 0;
    double error = 0;
    for (int i = 0; i < 2 * size; i++) {
      double digit = scale * (i < size ? real[i] : imaginary[i - size]);
      double whole = Math.rint(digit);
      error = Math.max(error, Math.abs(digit - whole));
      carry += (long) whole;
      int low = bytes.length - 1 - 2 * i;
      bytes[low] = (byte) carry;
      bytes[low - 1] = (byte) (carry >> 8);
      carry >>= DIGIT;
    }
    return error < MOST_ERROR ? Optional.of(new BigInteger(1, bytes)) : Optional.empty();
  }
}
