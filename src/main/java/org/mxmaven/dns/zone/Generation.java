package org.mxmaven.dns.zone;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Generator;
import org.xbill.DNS.Name;

/**
 * The numbers of a {@code $GENERATE} and how they are written, checked before dnsjava makes records
 * of them. No RFC has this directive, but name servers read it: {@code $GENERATE START-STOP[/STEP]
 * OWNER [TTL] [CLASS] TYPE DATA}. In the owner and the data a {@code $} is the number, and <code>
 * ${OFFSET,WIDTH,BASE}</code> the number plus an offset, with so many digits, in another base.
 */
final class Generation {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,10})-(\\d{1,10})(?:/(\\d{1,10}))?");
  // More digits of an offset could be no number, and a great width is as many zeros.
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "(?:[^$\\\\]|\\\\.|\\$\\$|\\$\\{-?\\d{1,10}(?:,\\d{1,2}(?:,[doxX])?)?\\}|\\$(?![{$]))+",
          Pattern.DOTALL);
  // A name of 255 bytes with each written as \DDD.
  private static final int MAX_TEMPLATE = 1020;

  private final long start;
  private final long stop;
  private final long step;

  private Generation(long start, long stop, long step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  /**
   * Reads {@code START-STOP[/STEP]}; null if that is no range.
   *
   * @param range as it stands in the file
   */
  static @Nullable Generation of(String range) {
    Matcher matcher = RANGE.matcher(range);
    if (!matcher.matches()) {
      return null;
    }
    long start = Long.parseLong(matcher.group(1));
    long stop = Long.parseLong(matcher.group(2));
    long step = matcher.group(3) == null ? 1 : Long.parseLong(matcher.group(3));
    return start > stop || step == 0 ? null : new Generation(start, stop, step);
  }

  /** Whether an owner or data for records to be made can be read. */
  static boolean isTemplate(String text) {
    return text.length() <= MAX_TEMPLATE && TEMPLATE.matcher(text).matches();
  }

  /** How many records it makes. */
  long count() {
    return (stop - start) / step + 1;
  }

  /**
   * Makes the records, one after the other.
   *
   * @param owner a template, like {@code data}
   * @param type one that {@link Generator#supportedType} knows
   */
  Generator records(String owner, int type, String data, @Nullable Name origin) {
    return new Generator(
        start,
        stop,
        step,
        Escapes.ascii(owner),
        type,
        DClass.IN,
        /* ttl= */ 0,
        Escapes.ascii(data),
        origin);
  }
}
