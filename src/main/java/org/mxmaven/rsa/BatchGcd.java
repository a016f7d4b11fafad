package org.mxmaven.rsa;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The greatest common divisor of each of many numbers with the product of all others, by a tree of
 * products and one of remainders (D. J. Bernstein, "How to find smooth parts of integers" and
 * "Scaled remainder trees").
 *
 * <p>Let S be the sum of the products that lack one number. S leaves, divided by a number, the
 * product of all others, since each of its other terms is a multiple of that number. What goes down
 * the tree is the part of S/P behind the point, P being the product of a node, with as many bits as
 * P has and some more: multiplied by the product of the one child it is that part for the other. So
 * nothing is divided below the root.
 *
 * <p>Only the upper levels of the tree of products are held; what is below is multiplied again when
 * it is its turn.
 */
final class BatchGcd {
  /** Nodes of no more than this part of all numbers are not held. */
  private static final int PARTS = 8;

  /** The error grows by the value of the last bit at each level. */
  private static final int SPARE = 32;

  private final BigInteger[] numbers;
  private final BigInteger[] divisors;

  private BatchGcd(BigInteger[] numbers) {
    this.numbers = numbers;
    this.divisors = new BigInteger[numbers.length];
  }

  /**
   * One divisor for each number, in their order. Of equal numbers each divides the others.
   *
   * @param numbers one or more above zero, whose product is below 2^(2^30)
   */
  static BigInteger[] of(BigInteger[] numbers) {
    BatchGcd batch = new BatchGcd(numbers);
    Summed root = batch.sum(0, numbers.length);
    batch.descend(root.node, root.fraction());
    return batch.divisors;
  }

  private Summed sum(int from, int to) {
    if (to - from == 1) {
      return new Summed(new Node(from, to, numbers[from], null, null), BigInteger.ONE);
    }
    int middle = (from + to) >>> 1;
    Summed left = sum(from, middle);
    Summed right = sum(middle, to);
    BigInteger product = LargeProduct.of(left.node.product, right.node.product);
    BigInteger sum =
        LargeProduct.of(left.sum, right.node.product)
            .add(LargeProduct.of(right.sum, left.node.product));
    boolean held = to - from > numbers.length / PARTS;
    return new Summed(
        new Node(from, to, product, held ? left.node : null, held ? right.node : null), sum);
  }

  private Node multiply(int from, int to) {
    if (to - from == 1) {
      return new Node(from, to, numbers[from], null, null);
    }
    int middle = (from + to) >>> 1;
    Node left = multiply(from, middle);
    Node right = multiply(middle, to);
    return new Node(from, to, LargeProduct.of(left.product, right.product), left, right);
  }

  private void descend(Node node, BigInteger fraction) {
    if (node.to - node.from == 1) {
      BigInteger half = BigInteger.ONE.shiftLeft(node.bits() - 1);
      BigInteger rest = fraction.multiply(node.product).add(half).shiftRight(node.bits());
      divisors[node.from] = node.product.gcd(rest);
      return;
    }
    int middle = (node.from + node.to) >>> 1;
    Node left = node.left != null ? node.left : multiply(node.from, middle);
    Node right = node.right != null ? node.right : multiply(middle, node.to);
    descend(left, fraction(node, fraction, left, right));
    descend(right, fraction(node, fraction, right, left));
  }

  private static BigInteger fraction(Node node, BigInteger fraction, Node child, Node sibling) {
    return lowest(
        child.bits(),
        LargeProduct.of(fraction, sibling.product).shiftRight(node.bits() - child.bits()));
  }

  private static BigInteger lowest(int bits, BigInteger number) {
    return number.and(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
  }

  /** The product of some numbers, with those of its halves where they are held. */
  private record Node(
      int from, int to, BigInteger product, @Nullable Node left, @Nullable Node right) {
    /** How many bits behind the point are known of what is divided by the product. */
    int bits() {
      return product.bitLength() + SPARE;
    }
  }

  /** A node with the sum of the products of its numbers that lack one of them. */
  private record Summed(Node node, BigInteger sum) {
    BigInteger fraction() {
      int bits = sum.bitLength() + SPARE;
      BigInteger quotient = LargeProduct.of(sum, Reciprocal.of(node.product, bits));
      return lowest(node.bits(), quotient.shiftRight(bits - SPARE));
    }
  }
}
