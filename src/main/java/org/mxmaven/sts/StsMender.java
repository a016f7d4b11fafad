package org.mxmaven.sts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mxmaven.txt.Field;
import org.mxmaven.txt.MeantParts;

/** Writes an MTA-STS record anew as its author meant it (RFC 8461 §3.1). */
public final class StsMender {
  private static final Pattern VERSION =
      Pattern.compile("sts-?v?1(?![0-9A-Za-z])", Pattern.CASE_INSENSITIVE);

  private static final Pattern ID =
      Pattern.compile("id\\s*+[=:]\\s*+(.*+)", Pattern.CASE_INSENSITIVE);

  /** What stands between the parts of a date, and may not stand in an id. */
  private static final Pattern DATE_SIGNS = Pattern.compile("[-:._+]");

  private StsMender() {}

  /**
   * A record that says what was meant by the text: the id first, without the signs of a date. Empty
   * if there is nothing to mend, or if only the owner knows what some part of it should say.
   *
   * @param text one char per byte
   */
  public static Optional<String> of(String text) {
    return MeantParts.of(text, VERSION)
        .flatMap(StsMender::mended)
        .filter(mended -> !mended.equals(text) && isSound(mended));
  }

  private static Optional<String> mended(List<String> parts) {
    List<String> ids = new ArrayList<>();
    StringBuilder others = new StringBuilder();
    for (String part : parts) {
      Matcher id = ID.matcher(part);
      if (id.matches()) {
        ids.add(DATE_SIGNS.matcher(MeantParts.bare(id.group(1))).replaceAll(""));
      } else if (new Field(0, part).fault().isEmpty()) {
        others.append(' ').append(part).append(';');
      } else {
        return Optional.empty();
      }
    }
    return ids.size() == 1
        ? Optional.of("v=STSv1; id=" + ids.get(0) + ";" + others)
        : Optional.empty();
  }

  private static boolean isSound(String mended) {
    return StsParser.parse(mended.getBytes(StandardCharsets.UTF_8)) instanceof StsRecord record
        && record.isValid();
  }
}
