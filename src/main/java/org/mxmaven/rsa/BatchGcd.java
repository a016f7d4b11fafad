package org.mxmaven.rsa;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The greatest common divisor of each of many numbers with the product of all others, by trees of
 * products and remainders (D. J. Bernstein, "How to find the coprime base of many integers").
 *
 * <p>The sum of all products that lack one number leaves, divided by that number, the product of
 * all others: each of its other terms is a multiple of it. So no squares are needed on the way
 * down. Only the upper levels of the tree of products are held; what is below is multiplied again
 * when it is its turn, which costs little, since most of the work is done at the top.
 */
final class BatchGcd {
  /** Four megabytes: a tree of them takes some sixty. */
  private static final int BLOCK_BITS = 1 << 25;

  private final BigInteger[] numbers;
  private final BigInteger[] divisors;

  private BatchGcd(BigInteger[] numbers) {
    this.numbers = numbers;
    this.divisors = new BigInteger[numbers.length];
  }

  /**
   * One divisor for each number, in their order. Of equal numbers each divides the others.
   *
   * @param numbers two or more above zero, whose product is below 2^(2^31)
   */
  static BigInteger[] of(BigInteger[] numbers) {
    BatchGcd batch = new BatchGcd(numbers);
    batch.run();
    return batch.divisors;
  }

  private void run() {
    int middle = numbers.length / 2;
    Summed left = sum(0, middle);
    Summed right = sum(middle, numbers.length);
    BigInteger sum = left.sumBeside(right);
    descend(left.node, sum.mod(left.node.product));
    descend(right.node, sum.mod(right.node.product));
  }

  private Summed sum(int from, int to) {
    if (to - from == 1) {
      return new Summed(new Node(from, to, numbers[from], null, null), BigInteger.ONE);
    }
    int middle = (from + to) >>> 1;
    Summed left = sum(from, middle);
    Summed right = sum(middle, to);
    BigInteger product = left.node.product.multiply(right.node.product);
    boolean held = product.bitLength() > BLOCK_BITS;
    Node node = new Node(from, to, product, held ? left.node : null, held ? right.node : null);
    return new Summed(node, left.sumBeside(right));
  }

  private Node multiply(int from, int to) {
    if (to - from == 1) {
      return new Node(from, to, numbers[from], null, null);
    }
    int middle = (from + to) >>> 1;
    Node left = multiply(from, middle);
    Node right = multiply(middle, to);
    return new Node(from, to, left.product.multiply(right.product), left, right);
  }

  /**
   * @param rest the sum modulo the product of the node
   */
  private void descend(Node node, BigInteger rest) {
    if (node.to - node.from == 1) {
      divisors[node.from] = node.product.gcd(rest);
      return;
    }
    int middle = (node.from + node.to) >>> 1;
    Node left = node.left != null ? node.left : multiply(node.from, middle);
    descend(left, rest.mod(left.product));
    Node right = node.right != null ? node.right : multiply(middle, node.to);
    descend(right, rest.mod(right.product));
  }

  /** The product of some numbers, with those of its halves where they are held. */
  private record Node(
      int from, int to, BigInteger product, @Nullable Node left, @Nullable Node right) {}

  /** A node with the sum of the products of its numbers that lack one of them. */
  private record Summed(Node node, BigInteger sum) {
    BigInteger sumBeside(Summed other) {
      return sum.multiply(other.node.product).add(other.sum.multiply(node.product));
    }
  }
}
