package org.mxmaven.check;

import java.util.ArrayList;
import java.util.List;
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

  /** These facts, in this order. */
  public static Arguments of(List<Argument> all) {
    return all.isEmpty() ? NONE : new Arguments(List.copyOf(all));
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

  /**
   * What makes it another finding, as one text that is stored and compared: a line {@code
   * name=value} each, line breaks and backslashes escaped; empty if only check and subject do.
   */
  public String identity() {
    StringBuilder text = new StringBuilder();
    for (Argument argument : all) {
      if (argument.identifying()) {
        text.append(text.isEmpty() ? "" : "\n").append(argument.name()).append('=');
        String value = argument.value().toString();
        text.append(value.replace("\\", "\\\\").replace("\n", "\\n"));
      }
    }
    return text.toString();
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
}
