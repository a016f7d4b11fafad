package org.mxmaven.check.dkim;

import java.util.List;
import org.mxmaven.check.Arguments;
import org.mxmaven.dns.Names;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/** Lists as arguments of a finding and in words: the first of what may be very many. */
final class DkimLists {
  private static final String LEFT_OUT = "left_out";
  private static final int MOST_LISTED = 20;

  private DkimLists() {}

  /** Texts that hold one char per byte. */
  static Arguments texts(Arguments before, String argument, List<String> texts) {
    List<String> listed = texts.stream().limit(MOST_LISTED).map(TxtText::excerpt).toList();
    return arguments(before, argument, listed, texts.size());
  }

  /** Names, which are sorted: in which order selectors are asked for says nothing. */
  static Arguments names(Arguments before, String argument, List<Name> names) {
    List<String> listed = names.stream().sorted().limit(MOST_LISTED).map(Names::text).toList();
    return arguments(before, argument, listed, names.size());
  }

  private static Arguments arguments(
      Arguments before, String argument, List<String> listed, int all) {
    Arguments arguments = before.and(argument, listed);
    return all > listed.size() ? arguments.and(LEFT_OUT, all - listed.size()) : arguments;
  }

  /** How many there are, listed or not. */
  static long count(Arguments arguments, String argument) {
    return arguments.texts(argument).size()
        + (arguments.has(LEFT_OUT) ? arguments.number(LEFT_OUT) : 0);
  }

  /** All that are listed, and how many are not. */
  static String text(Arguments arguments, String argument) {
    List<String> listed = arguments.texts(argument);
    String text = listed.isEmpty() ? "none" : String.join(", ", listed);
    return arguments.has(LEFT_OUT)
        ? text + " and %d more".formatted(arguments.number(LEFT_OUT))
        : text;
  }
}
