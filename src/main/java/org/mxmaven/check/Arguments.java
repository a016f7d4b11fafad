package org.mxmaven.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a finding by name, in the order of its sentence. Each is a string, an integer, a
 * boolean or a list of strings. Those that identify tell one finding about a subject from another;
 * the rest may change while the finding stays the same one. Immutable.
 */
public final class Arguments {
  private static final Arguments NONE = new Arguments(List.of());

  private final List<Argument> all;

  /**
   * One fact.
   *
   * @param value a {@code String}, {@code Long}, {@code Boolean} or {@code List<String>}, raw;
   *     whoever prints it escapes it
   * @param identifying whether another value makes it another finding
   */
  public record Argument(String name, Object value, boolean identifying) {}

  private Arguments(List<Argument> all) {
    this.all = all;
  }

  /** No facts: the check and the subject say everything. */
  public static Arguments none() {
    return NONE;
  }

  /** With a text that makes it another finding where it differs. */
  public Arguments identifying(String name, String value) {
    return plus(new Argument(name, value, true));
  }

  public Arguments and(String name, String value) {
    return plus(new Argument(name, value, false));
  }

  public Arguments and(String name, long value) {
    return plus(new Argument(name, value, false));
  }

  public Arguments and(String name, boolean value) {
    return plus(new Argument(name, value, false));
  }

  public Arguments and(String name, List<String> values) {
    return plus(new Argument(name, List.copyOf(values), false));
  }

  /**
   * With the others behind them.
   *
   * @throws IllegalArgumentException if a name is among both, as whenever a name comes twice
   */
  public Arguments and(Arguments others) {
    if (all.isEmpty() || others.all.isEmpty()) {
      return all.isEmpty() ? others : this;
    }
    Arguments both = this;
    for (Argument other : others.all) {
      both = both.plus(other);
    }
    return both;
  }

  private Arguments plus(Argument one) {
    if (has(one.name())) {
      throw new IllegalArgumentException("an argument of that name is there: " + one.name());
    }
    List<Argument> more = new ArrayList<>(all.size() + 1);
    more.addAll(all);
    more.add(one);
    return new Arguments(List.copyOf(more));
  }

  /** All of them in order. */
  public List<Argument> all() {
    return all;
  }

  /** Whether there is one of that name. */
  public boolean has(String name) {
    return find(name) != null;
  }

  /**
   * A string.
   *
   * @throws IllegalArgumentException if there is none of that name; so do the others
   */
  public String text(String name) {
    return (String) value(name);
  }

  public long number(String name) {
    return (Long) value(name);
  }

  public boolean flag(String name) {
    return (Boolean) value(name);
  }

  @SuppressWarnings("unchecked")
  public List<String> texts(String name) {
    return (List<String>) value(name);
  }

  /** A string, if there is one of that name. */
  public Optional<String> textIfAny(String name) {
    Argument argument = find(name);
    return argument != null && argument.value() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /**
   * What makes it another finding, as one text that is stored and compared: a line {@code
   * name=value} each, line breaks, backslashes and NUL escaped; empty if only check and subject do.
   */
  public String identity() {
    StringBuilder text = new StringBuilder();
    for (Argument argument : all) {
      if (argument.identifying()) {
        text.append(text.isEmpty() ? "" : "\n").append(line(argument.name(), argument.value()));
      }
    }
    return text.toString();
  }

  private static String line(String name, Object value) {
    return name
        + '='
        + value.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\0", "\\0");
  }

  private Object value(String name) {
    Argument argument = find(name);
    if (argument == null) {
      throw new IllegalArgumentException("no argument " + name + " in " + this);
    }
    return argument.value();
  }

  private @Nullable Argument find(String name) {
    for (Argument argument : all) {
      if (argument.name().equals(name)) {
        return argument;
      }
    }
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Arguments that && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  @Override
  public String toString() {
    return all.toString();
  }

  /** Puts arguments together again that were stored. */
  public static final class Reader {
    private final Set<String> identity;
    private Arguments arguments = NONE;

    /**
     * Nothing yet.
     *
     * @param identity {@link Arguments#identity()} of what is read
     */
    public Reader(String identity) {
      this.identity = new HashSet<>(List.of(identity.split("\n", -1)));
    }

    /**
     * Adds the next one.
     *
     * @throws IllegalArgumentException if one of that name is there
     */
    public void add(String name, Object value) {
      boolean identifying = identity.contains(line(name, value));
      arguments = arguments.plus(new Argument(name, value, identifying));
    }

    public Arguments read() {
      return arguments;
    }
  }
}
