package org.mxmaven.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;

/**
 * A test case kept as text: a title after {@code ==}, zone lines as {@link World} takes them, the
 * domain that is judged after {@code --}, and what is expected. Lines before the first title are
 * comments.
 *
 * @param head the cells of the {@code --} line, parted by bars; the domain is the first
 * @param expected the lines below it
 */
public record WorldCase(String title, String zone, List<String> head, List<String> expected) {

  /** All cases of a file beside the test. */
  public static List<WorldCase> of(Class<?> test, String resource) {
    String[] blocks = text(test, resource).split("(?m)^== ", -1);
    return Stream.of(blocks).skip(1).map(WorldCase::parse).toList();
  }

  public Assessment assess() {
    return World.of(zone).assess(head.get(0));
  }

  @Override
  public String toString() {
    return title;
  }

  private static WorldCase parse(String block) {
    int end = block.indexOf('\n');
    String[] halves = block.substring(end + 1).split("(?m)^-- ", -1);
    List<String> lines = halves[1].strip().lines().toList();
    List<String> head = Arrays.stream(lines.get(0).split("\\|", -1)).map(String::strip).toList();
    return new WorldCase(block.substring(0, end), halves[0], head, lines.subList(1, lines.size()));
  }

  private static String text(Class<?> test, String resource) {
    try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
