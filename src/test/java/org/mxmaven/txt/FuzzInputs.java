package org.mxmaven.txt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Throws random texts at a parser, the same ones each time. */
public final class FuzzInputs {
  private static final int LONGEST = 60;

  private FuzzInputs() {}

  /** Random bytes, each text from a seed of its own. */
  public static void rawBytes(int count, Consumer<byte[]> test) {
    for (long seed = 0; seed < count; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] text = new byte[random.nextInt(LONGEST)];
      random.nextBytes(text);
      run(seed, text, test);
    }
  }

  /** A fixed start, then random pieces of the alphabet, a raw byte now and then. */
  public static void pieces(int count, String start, List<String> alphabet, Consumer<byte[]> test) {
    for (long seed = 0; seed < count; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      text.writeBytes(start.getBytes(StandardCharsets.ISO_8859_1));
      for (int left = random.nextInt(LONGEST / 3); left > 0; left--) {
        if (random.nextInt(100) == 0) {
          text.write(random.nextInt(256));
        } else {
          String piece = alphabet.get(random.nextInt(alphabet.size()));
          text.writeBytes(piece.getBytes(StandardCharsets.ISO_8859_1));
        }
      }
      run(seed, text.toByteArray(), test);
    }
  }

  /** One of the texts with some of its bytes changed, left out, doubled, or all from one on cut. */
  public static void mutations(int count, List<byte[]> texts, Consumer<byte[]> test) {
    for (long seed = 0; seed < count; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] text = texts.get(random.nextInt(texts.size()));
      for (int left = 1 + random.nextInt(4); left > 0 && text.length > 0; left--) {
        text = mutated(text, random);
      }
      run(seed, text, test);
    }
  }

  private static byte[] mutated(byte[] text, SplittableRandom random) {
    int at = random.nextInt(text.length);
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    changed.write(text, 0, at);
    switch (random.nextInt(5)) {
      case 0 -> changed.write(random.nextInt(256));
      case 1 -> changed.write(text[random.nextInt(text.length)]);
      case 2 -> changed.write(text, at, Math.min(3, text.length - at));
      case 3 -> {
        return changed.toByteArray();
      }
      default -> {
        int skipped = Math.min(text.length, at + 1 + random.nextInt(3));
        changed.write(text, skipped, text.length - skipped);
        return changed.toByteArray();
      }
    }
    int kept = at + random.nextInt(2);
    changed.write(text, kept, text.length - kept);
    return changed.toByteArray();
  }

  private static void run(long seed, byte[] text, Consumer<byte[]> test) {
    try {
      test.accept(text);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      String shown = TxtText.of(List.of(text)).presentation();
      throw new AssertionError("seed " + seed + ", text " + shown, e);
    }
  }
}
