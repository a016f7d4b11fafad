package org.mxmaven.caa;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the data of CAA records by RFC 8659 §4.1, and what the tags that allow issuing hold by
 * §4.2. Total: any bytes give a record.
 *
 * <pre>
 * data          = flags tag-length tag value     ; one byte each for flags and length
 * tag           = 1*(ALPHA / DIGIT)
 * issue-value   = *WSP [issuer-domain-name *WSP] [";" *WSP [parameters *WSP]]
 * issuer-domain-name = label *("." label)
 * label         = (ALPHA / DIGIT) *( *("-") (ALPHA / DIGIT))
 * parameters    = (parameter *WSP ";" *WSP parameters) / parameter
 * parameter     = label *WSP "=" *WSP *(%x21-3A / %x3C-7E)
 * </pre>
 */
public final class CaaParser {
  private static final int RESERVED = 0xff & ~CaaRecord.CRITICAL;

  private static final Set<String> ISSUE = Set.of("issue", "issuewild", "issuemail", "issuevmc");

  private static final Pattern TAG = Pattern.compile("[0-9A-Za-z]++");

  private static final String LABEL = "[0-9A-Za-z]++(-++[0-9A-Za-z]++)*+";
  private static final String WSP = "[ \t]*+";
  private static final String PARAMETER = LABEL + WSP + "=" + WSP + "[!-:<-~]*+";

  private static final Pattern ISSUE_VALUE =
      Pattern.compile(
          WSP
              + ("(" + LABEL + "(\\." + LABEL + ")*+" + WSP + ")?+")
              + ("(;" + WSP + "(" + PARAMETER + WSP + "(;" + WSP + PARAMETER + WSP + ")*+)?+)?+"));

  private CaaParser() {}

  /** Takes the data of one record apart. */
  public static CaaRecord parse(byte[] data) {
    String text = new String(data, StandardCharsets.ISO_8859_1);
    List<CaaProblem> problems = new ArrayList<>();
    if (data.length < 2) {
      problems.add(new CaaProblem(0, "the record breaks off; expected flags and a tag"));
      return new CaaRecord(data.length == 0 ? 0 : data[0] & 0xff, "", "", problems);
    }
    int flags = data[0] & 0xff;
    if ((flags & RESERVED) != 0) {
      problems.add(
          new CaaProblem(0, "the flags are " + flags + "; expected 0, or 128 for critical"));
    }
    int end = 2 + (data[1] & 0xff);
    if (end > data.length) {
      problems.add(new CaaProblem(1, "the tag breaks off; expected as much as its length says"));
      return new CaaRecord(flags, text.substring(2), "", problems);
    }
    CaaRecord record = new CaaRecord(flags, text.substring(2, end), text.substring(end), List.of());
    if (!TAG.matcher(record.tag()).matches()) {
      problems.add(
          new CaaProblem(
              2,
              record.tag().isEmpty()
                  ? "there is no tag; expected letters and digits"
                  : "the tag holds other characters; expected letters and digits only"));
    }
    valueFault(record).ifPresent(fault -> problems.add(new CaaProblem(end, fault)));
    return new CaaRecord(flags, record.tag(), record.value(), problems);
  }

  /** Whether a tag of that name, in whatever case, holds who may issue. */
  static boolean isIssue(String tag) {
    return ISSUE.contains(tag.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> valueFault(CaaRecord record) {
    if (isIssue(record.tag())) {
      return ISSUE_VALUE.matcher(record.value()).matches()
          ? Optional.empty()
          : Optional.of(
              "the value names no certificate authority; expected its domain, and parameters"
                  + " behind a \";\"");
    }
    if (record.property().equals("iodef") && !isReportUri(record.value())) {
      return Optional.of("the value is no address; expected a mailto: or https: URI");
    }
    return Optional.empty();
  }

  /** RFC 8659 §4.4. */
  private static boolean isReportUri(String value) {
    return Stream.of("mailto:", "https://", "http://")
        .anyMatch(start -> value.regionMatches(true, 0, start, 0, start.length()));
  }
}
