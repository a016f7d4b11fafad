package org.mxmaven.rsa;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.mxmaven.rsa.LargeProduct.Fractions;
import org.mxmaven.rsa.LargeProduct.Whole;

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
  /** Products of nodes are held as long as all of them have no more bits: some 50 megabytes. */
  private static final long MOST_HELD_BITS = 400_000_000;

  /** Nodes of fewer bits are not multiplied by way of spectra. */
  private static final long FEWEST_PARTED_SO = 2 * LargeProduct.FEWEST_BITS;

  /** So many levels are held, however large they are. */
  private static final int FEWEST_HELD_LEVELS = 3;

  /** The error grows by the value of the last bits at each level. */
  static final int SPARE = 32;

  private final BigInteger[] numbers;

  /** How many bits the numbers before an index have together. */
  private final long[] bitsBefore;

  private final int heldLevels;
  private final BigInteger[] divisors;

  private BatchGcd(BigInteger[] numbers) {
    this.numbers = numbers;
    this.bitsBefore = new long[numbers.length + 1];
    for (int i = 0; i < numbers.length; i++) {
      bitsBefore[i + 1] = bitsBefore[i] + numbers[i].bitLength();
    }
    this.heldLevels =
        (int) Math.max(FEWEST_HELD_LEVELS, MOST_HELD_BITS / bitsBefore[numbers.length]);
    this.divisors = new BigInteger[numbers.length];
  }

  /**
   * One divisor for each number, in their order. Of equal numbers each divides the others.
   *
   * @param numbers one or more above zero, whose product is below 2^(2^30)
   */
  static BigInteger[] of(BigInteger[] numbers) {
    BatchGcd batch = new BatchGcd(numbers);
    Summed root = batch.sum(0, numbers.length, 0);
    batch.descend(root.node, root.fraction());
    return batch.divisors;
  }

  private Summed sum(int from, int to, int level) {
    if (to - from == 1) {
      return new Summed(leaf(from), BigInteger.ONE);
    }
    int middle = middle(from, to);
    Summed left = sum(from, middle, level + 1);
    Summed right = sum(middle, to, level + 1);
    Whole whole = LargeProduct.join(left.whole(), right.whole());
    boolean held = level < heldLevels;
    return new Summed(
        new Node(from, to, whole.product(), held ? left.node : null, held ? right.node : null),
        whole.sum());
  }

  private Node multiply(int from, int to) {
    if (to - from == 1) {
      return leaf(from);
    }
    int middle = middle(from, to);
    Node left = multiply(from, middle);
    Node right = multiply(middle, to);
    return new Node(from, to, LargeProduct.of(left.product, right.product), left, right);
  }

  private Node leaf(int at) {
    return new Node(at, at + 1, numbers[at], null, null);
  }

  /**
   * Where a node is parted: a small one in the middle, a large one where the left part fills a
   * spectrum, so that nearly all nodes use the whole of theirs.
   */
  private int middle(int from, int to) {
    long bits = bitsBefore[to] - bitsBefore[from];
    long most = Spectrum.modulusBits(Spectrum.size(bits + SPARE)) / 2 - 4 * SPARE;
    int middle = (from + to) >>> 1;
    if (bits < FEWEST_PARTED_SO || most < bits / 2) {
      return middle;
    }
    while (middle < to - 1 && bitsBefore[middle + 1] - bitsBefore[from] <= most) {
      middle++;
    }
    return middle;
  }

  private void descend(Node node, BigInteger fraction) {
    if (node.to - node.from == 1) {
      BigInteger half = BigInteger.ONE.shiftLeft(node.bits() - 1);
      BigInteger rest = fraction.multiply(node.product).add(half).shiftRight(node.bits());
      divisors[node.from] = CommonDivisor.of(node.product, rest);
      return;
    }
    int middle = middle(node.from, node.to);
    Node left = node.left != null ? node.left : multiply(node.from, middle);
    Node right = node.right != null ? node.right : multiply(middle, node.to);
    Fractions of =
        LargeProduct.fractions(
            fraction, node.bits(), right.product, left.bits(), left.product, right.bits());
    descend(left, of.left());
    descend(right, of.right());
  }

  /** The product of some numbers, with those of its parts where they are held. */
  private record Node(
      int from, int to, BigInteger product, @Nullable Node left, @Nullable Node right) {
    /** How many bits behind the point are known of what is divided by the product. */
    int bits() {
      return product.bitLength() + SPARE;
    }
  }

  /** A node with the sum of the products of its numbers that lack one of them. */
  private record Summed(Node node, BigInteger sum) {
    Whole whole() {
      return new Whole(node.product, sum);
    }

    BigInteger fraction() {
      int bits = sum.bitLength() + SPARE;
      BigInteger quotient = LargeProduct.of(sum, Reciprocal.of(node.product, bits));
      return LargeProduct.lowest(node.bits(), quotient.shiftRight(bits - SPARE));
    }
  }
}
