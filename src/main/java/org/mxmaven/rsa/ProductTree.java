package org.mxmaven.rsa;

import java.math.BigInteger;
import java.util.List;

/** Products of many numbers, made from halves of like size. */
final class ProductTree {
  private ProductTree() {}

  /** The product of all; one if there are none. */
  static BigInteger product(List<BigInteger> factors) {
    int size = factors.size();
    if (size == 0) {
      return BigInteger.ONE;
    }
    if (size == 1) {
      return factors.get(0);
    }
    return product(factors.subList(0, size / 2)).multiply(product(factors.subList(size / 2, size)));
  }
}
