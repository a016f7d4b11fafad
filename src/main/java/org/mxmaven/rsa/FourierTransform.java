package org.mxmaven.rsa;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The discrete Fourier transform of complex numbers in place, for one size, a power of two. What
 * comes out is in the order of reversed bits: it goes back into the inverse as it is.
 */
final class FourierTransform {
  /** Parts of this size stay in the cache while all their levels are done. */
  private static final int IN_CACHE = 1 << 11;

  /** Longer halves multiply their roots from those of two tables, which take less memory. */
  private static final int LONGEST_TABLE = 1 << 15;

  /** For each half its roots of unity, from the index of its length on. */
  private static final double[] REAL = new double[2 * LONGEST_TABLE];

  private static final double[] IMAGINARY = new double[2 * LONGEST_TABLE];

  static {
    for (int half = 1; half <= LONGEST_TABLE; half *= 2) {
      for (int i = 0; i < half; i++) {
        REAL[half + i] = Math.cos(Math.PI * i / half);
        IMAGINARY[half + i] = Math.sin(Math.PI * i / half);
      }
    }
  }

  /** For each power of two its transform, once it was asked for. */
  private static final AtomicReferenceArray<FourierTransform> MADE =
      new AtomicReferenceArray<>(Integer.SIZE);

  private final int size;

  /**
   * The root of unity of the order 4·size to the power of j is coarse[j >> shift]·fine[j & mask].
   */
  private final int shift;

  private final int mask;
  private final double[] coarseReal;
  private final double[] coarseImaginary;
  private final double[] fineReal;
  private final double[] fineImaginary;

  private FourierTransform(int size) {
    this.size = size;
    int bits = Integer.numberOfTrailingZeros(size) + 2;
    this.shift = bits / 2;
    this.mask = (1 << shift) - 1;
    int coarse = 1 << (bits - shift);
    this.coarseReal = new double[coarse];
    this.coarseImaginary = new double[coarse];
    this.fineReal = new double[1 << shift];
    this.fineImaginary = new double[1 << shift];
    fill(coarseReal, coarseImaginary, 2 * Math.PI / coarse);
    fill(fineReal, fineImaginary, 2 * Math.PI / coarse / (1 << shift));
  }

  static FourierTransform of(int size) {
    int power = Integer.numberOfTrailingZeros(size);
    FourierTransform made = MADE.get(power);
    if (made == null) {
      made = new FourierTransform(size);
      MADE.set(power, made);
    }
    return made;
  }

  private static void fill(double[] real, double[] imaginary, double angle) {
    for (int i = 0; i < real.length; i++) {
      real[i] = Math.cos(angle * i);
      imaginary[i] = Math.sin(angle * i);
    }
  }

  /** Multiplies the number at each index by the index's power of the root of order 4·size. */
  void turn(double[] real, double[] imaginary, boolean back) {
    int fine = fineReal.length;
    for (int from = 0; from < size; from += fine) {
      double coarseR = coarseReal[from >> shift];
      double coarseI = coarseImaginary[from >> shift];
      for (int f = 0, j = from; f < fine && j < size; f++, j++) {
        double c = coarseR * fineReal[f] - coarseI * fineImaginary[f];
        double sine = coarseR * fineImaginary[f] + coarseI * fineReal[f];
        double s = back ? -sine : sine;
        double r = real[j];
        double i = imaginary[j];
        real[j] = r * c - i * s;
        imaginary[j] = r * s + i * c;
      }
    }
  }

  void forward(double[] real, double[] imaginary) {
    forward(real, imaginary, 0, size);
  }

  /** The inverse, multiplied by the size. */
  void inverse(double[] real, double[] imaginary) {
    inverse(real, imaginary, 0, size);
  }

  private void forward(double[] real, double[] imaginary, int from, int length) {
    if (length > IN_CACHE) {
      int half = length / 2;
      if (half > LONGEST_TABLE) {
        split(real, imaginary, from, half);
      } else {
        splitByTable(real, imaginary, from, half);
      }
      forward(real, imaginary, from, half);
      forward(real, imaginary, from + half, half);
      return;
    }
    for (int half = length / 2; half > 0; half /= 2) {
      for (int start = from; start < from + length; start += 2 * half) {
        splitByTable(real, imaginary, start, half);
      }
    }
  }

  private void inverse(double[] real, double[] imaginary, int from, int length) {
    if (length > IN_CACHE) {
      int half = length / 2;
      inverse(real, imaginary, from, half);
      inverse(real, imaginary, from + half, half);
      if (half > LONGEST_TABLE) {
        join(real, imaginary, from, half);
      } else {
        joinByTable(real, imaginary, from, half);
      }
      return;
    }
    for (int half = 1; half < length; half *= 2) {
      for (int start = from; start < from + length; start += 2 * half) {
        joinByTable(real, imaginary, start, half);
      }
    }
  }

  private void split(double[] real, double[] imaginary, int from, int half) {
    int stride = 2 * size / half;
    for (int a = from, b = from + half, j = 0; a < from + half; a++, b++, j += stride) {
      double c = cosine(j);
      double s = sine(j);
      double r = real[a] - real[b];
      double i = imaginary[a] - imaginary[b];
      real[a] += real[b];
      imaginary[a] += imaginary[b];
      real[b] = r * c - i * s;
      imaginary[b] = r * s + i * c;
    }
  }

  private static void splitByTable(double[] real, double[] imaginary, int from, int half) {
    for (int a = from, b = from + half, j = half; j < 2 * half; a++, b++, j++) {
      double r = real[a] - real[b];
      double i = imaginary[a] - imaginary[b];
      real[a] += real[b];
      imaginary[a] += imaginary[b];
      real[b] = r * REAL[j] - i * IMAGINARY[j];
      imaginary[b] = r * IMAGINARY[j] + i * REAL[j];
    }
  }

  private void join(double[] real, double[] imaginary, int from, int half) {
    int stride = 2 * size / half;
    for (int a = from, b = from + half, j = 0; a < from + half; a++, b++, j += stride) {
      double c = cosine(j);
      double s = sine(j);
      double r = real[b] * c + imaginary[b] * s;
      double i = imaginary[b] * c - real[b] * s;
      real[b] = real[a] - r;
      imaginary[b] = imaginary[a] - i;
      real[a] += r;
      imaginary[a] += i;
    }
  }

  private static void joinByTable(double[] real, double[] imaginary, int from, int half) {
    for (int a = from, b = from + half, j = half; j < 2 * half; a++, b++, j++) {
      double r = real[b] * REAL[j] + imaginary[b] * IMAGINARY[j];
      double i = imaginary[b] * REAL[j] - real[b] * IMAGINARY[j];
      real[b] = real[a] - r;
      imaginary[b] = imaginary[a] - i;
      real[a] += r;
      imaginary[a] += i;
    }
  }

  private double cosine(int j) {
    return coarseReal[j >> shift] * fineReal[j & mask]
        - coarseImaginary[j >> shift] * fineImaginary[j & mask];
  }

  private double sine(int j) {
    return coarseReal[j >> shift] * fineImaginary[j & mask]
        + coarseImaginary[j >> shift] * fineReal[j & mask];
  }
}
