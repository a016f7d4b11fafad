package org.mxmaven.cli.option;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mxmaven.dns.live.pace.Pace;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the bounds of how many questions may be under way: {@code 500} or {@code 50-500}. */
final class PaceConverter implements ITypeConverter<Pace> {
  private static final Pattern FORM = Pattern.compile("(?:([0-9]{1,5})-)?([0-9]{1,5})");

  @Override
  public Pace convert(String value) {
    Matcher matcher = FORM.matcher(value);
    if (!matcher.matches()) {
      throw new TypeConversionException("'" + value + "' is not of the form MAX or MIN-MAX");
    }
    int most = Integer.parseInt(matcher.group(2));
    try {
      return matcher.group(1) == null
          ? Pace.upTo(most)
          : new Pace(Integer.parseInt(matcher.group(1)), most, 0);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "'" + value + "': the bounds are 1 or more, the lower first");
    }
  }
}
