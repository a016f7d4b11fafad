package org.mxmaven.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Spoils inputs as an enemy or a broken disk would, the same way for the same random numbers. */
final class Mutation {
  private static final List<String> HOSTILE =
      List.of(
          "\0",
          "\33[31m",
          "\u202e",
          "\ufeff",
          "\r",
          "\n",
          "\t",
          " ",
          "\"",
          "\\",
          "\\999",
          "%00",
          "%n",
          "'",
          "`",
          "$(",
          "../",
          "=1+1",
          "<script>",
          "-",
          "--",
          "@",
          "://",
          ".",
          "..",
          "*",
          "?",
          "#",
          "-1",
          "99999999999999999999",
          "1e308",
          "NaN",
          "\u00e9",
          "\ud83d\ude00",
          "x".repeat(300));

  private final SplittableRandom random;

  Mutation(SplittableRandom random) {
    this.random = random;
  }

  /**
   * The bytes with a few changes: bits, runs left out or repeated, ends cut off, odd text put in.
   */
  byte[] bytes(byte[] sound) {
    byte[] bytes = sound.clone();
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      bytes = change(bytes);
    }
    return bytes;
  }

  private byte[] change(byte[] bytes) {
    if (bytes.length == 0) {
      return hostile().getBytes(StandardCharsets.UTF_8);
    }
    int at = random.nextInt(bytes.length);
    int end = at + random.nextInt(Math.min(64, bytes.length - at) + 1);
    return switch (random.nextInt(6)) {
      case 0 -> flipped(bytes, at);
      case 1 -> joined(bytes, at, new byte[0], end);
      case 2 -> joined(bytes, end, Arrays.copyOfRange(bytes, at, end), end);
      case 3 -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
      case 4 -> filled(bytes, at, end);
      default -> joined(bytes, at, hostile().getBytes(StandardCharsets.UTF_8), end);
    };
  }

  private byte[] flipped(byte[] bytes, int at) {
    bytes[at] ^= (byte) (1 << random.nextInt(8));
    return bytes;
  }

  private byte[] filled(byte[] bytes, int at, int end) {
    Arrays.fill(bytes, at, end, (byte) random.nextInt(256));
    return bytes;
  }

  /** A text that something does not bear. */
  String hostile() {
    return pick(HOSTILE);
  }

  /** Some of the pieces in a row, an odd one now and then. */
  String pieces(List<String> pieces, int most) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      text.append(random.nextInt(12) == 0 ? hostile() : pick(pieces));
    }
    return text.toString();
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  private static byte[] joined(byte[] bytes, int at, byte[] middle, int from) {
    byte[] joined = Arrays.copyOf(bytes, at + middle.length + bytes.length - from);
    System.arraycopy(middle, 0, joined, at, middle.length);
    System.arraycopy(bytes, from, joined, at + middle.length, bytes.length - from);
    return joined;
  }
}
