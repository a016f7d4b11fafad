package org.mxmaven.sts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes in a policy line by line. */
final class PolicyLines {
  private static final long LONGEST_AGE = 31_557_600;
  private static final Pattern AGE = Pattern.compile("[0-9]{1,10}");
  private static final String VERSION_VALUE = "STSv1";

  private final List<PolicyProblem> problems = new ArrayList<>();
  private final List<IgnoredField> ignored = new ArrayList<>();
  private final Set<MxPattern> patterns = new LinkedHashSet<>();
  private Optional<PolicyMode> mode = Optional.empty();
  private OptionalLong maxAge = OptionalLong.empty();
  private boolean versionSeen;
  private boolean modeSeen;
  private boolean maxAgeSeen;
  private boolean mxSeen;

  /** Notes something that keeps senders from using the policy. */
  void wrong(int line, String text, String message) {
    problems.add(new PolicyProblem(line, text, message, false));
  }

  /** Takes in a line without its end. */
  void line(int number, String line) {
    int end = line.length();
    while (end > 0 && PolicyField.isBlank(line.charAt(end - 1))) {
      end--;
    }
    if (end == 0) {
      problems.add(
          new PolicyProblem(number, "", "the line is empty; expected a field in each line", true));
      return;
    }
    if (line.indexOf('\r') >= 0) {
      wrong(number, line, "a CR within the line; expected LF or CRLF at its end");
      return;
    }
    int colon = line.indexOf(':');
    if (colon < 0) {
      wrong(number, line, "no \":\" after the name of a field; expected name: value");
      return;
    }
    int start = colon + 1;
    while (start < end && PolicyField.isBlank(line.charAt(start))) {
      start++;
    }
    PolicyField field =
        new PolicyField(
            number, line, line.substring(0, colon), line.substring(Math.min(start, end), end));
    switch (field.name()) {
      case PolicyField.VERSION -> version(field);
      case PolicyField.MODE -> mode(field);
      case PolicyField.MAX_AGE -> maxAge(field);
      case PolicyField.MX -> mx(field);
      default -> other(field);
    }
  }

  private void version(PolicyField field) {
    if (!versionSeen && !field.value().equals(VERSION_VALUE)) {
      wrong(field, "another version; expected STSv1 in this very spelling");
    }
    versionSeen = true;
  }

  private void mode(PolicyField field) {
    if (!modeSeen) {
      mode = PolicyMode.of(field.value());
      if (mode.isEmpty()) {
        wrong(field, "no mode; expected testing, enforce or none in lower case");
      }
    }
    modeSeen = true;
  }

  private void maxAge(PolicyField field) {
    if (!maxAgeSeen) {
      boolean number = AGE.matcher(field.value()).matches();
      long seconds = number ? Long.parseLong(field.value()) : 0;
      if (!number) {
        wrong(field, "no number of seconds; expected 1 to 10 digits");
      } else if (seconds > LONGEST_AGE) {
        wrong(field, "more than a year; expected at most 31557600");
      } else {
        maxAge = OptionalLong.of(seconds);
      }
    }
    maxAgeSeen = true;
  }

  private void mx(PolicyField field) {
    mxSeen = true;
    MxPatternParser.parse(field.value())
        .ifPresentOrElse(patterns::add, () -> wrong(field, MxPatternParser.fault(field.value())));
  }

  private void other(PolicyField field) {
    Optional<String> fault = field.fault();
    if (fault.isPresent()) {
      wrong(field, fault.get());
    } else {
      field.ignored().ifPresent(ignored::add);
    }
  }

  private void wrong(PolicyField field, String message) {
    wrong(field.line(), field.text(), message);
  }

  /** Notes what is missing. */
  void end() {
    if (!versionSeen) {
      missing("version; expected version: STSv1");
    }
    if (!modeSeen) {
      missing("mode; expected mode: testing, enforce or none");
    }
    if (!maxAgeSeen) {
      missing("max_age; expected a number of seconds");
    }
    if (!mxSeen && !mode.equals(Optional.of(PolicyMode.NONE))) {
      missing("mx; expected one at least, unless the mode is none");
    }
  }

  private void missing(String what) {
    wrong(0, "", "there is no " + what);
  }

  /** What was taken in. */
  StsPolicy policy(String text) {
    return new StsPolicy(text, mode, maxAge, List.copyOf(patterns), problems, ignored);
  }
}
