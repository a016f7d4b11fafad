package org.mxmaven.caa;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mxmaven.txt.MeantParts;
import org.mxmaven.txt.Misspelling;
import org.mxmaven.txt.SeenText;
import org.mxmaven.txt.TxtText;

/** Writes a CAA record anew as its author meant it (RFC 8659 §4). */
public final class CaaMender {
  /** Nobody has a longer record; to work on those of hostile ones would take long. */
  private static final int LONGEST = 1024;

  private static final Pattern OTHER_SIGNS = Pattern.compile("[^0-9A-Za-z]++");
  private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);
  private static final Pattern END = Pattern.compile("[./]++$");
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s:]++@[^@\\s:]++");

  private CaaMender() {}

  /**
   * A record that says what was meant by this one, as a zone file writes it (§4.1.1). Empty if
   * there is nothing to mend, or if only the owner knows what should be there: flags are never
   * guessed, nor is an authority.
   */
  public static Optional<String> of(CaaRecord record) {
    if (record.tag().length() + record.value().length() > LONGEST) {
      return Optional.empty();
    }
    return tag(record.tag())
        .map(tag -> new CaaRecord(record.flags(), tag, value(tag, record.value()), List.of()))
        .filter(
            meant -> !(meant.tag().equals(record.tag()) && meant.value().equals(record.value())))
        .filter(CaaMender::isSound)
        .map(CaaMender::presentation);
  }

  /** The tag without signs that none has, or the one that it is a slip of. */
  private static Optional<String> tag(String written) {
    String bare = OTHER_SIGNS.matcher(written).replaceAll("");
    if (new CaaRecord(0, bare, "", List.of()).isKnown()) {
      return Optional.of(bare);
    }
    List<String> near =
        CaaRecord.KNOWN.stream()
            .filter(tag -> Misspelling.distance(tag, bare.toLowerCase(Locale.ROOT)) == 1)
            .toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  private static String value(String tag, String written) {
    String seen = MeantParts.bare(SeenText.of(written));
    if (tag.equalsIgnoreCase("iodef")) {
      return ADDRESS.matcher(seen).matches() ? "mailto:" + seen : seen;
    }
    if (!CaaParser.isIssue(tag)) {
      return written;
    }
    int semicolon = seen.indexOf(';');
    String authority = MeantParts.bare(semicolon < 0 ? seen : seen.substring(0, semicolon));
    String domain = END.matcher(SCHEME.matcher(authority).replaceFirst("")).replaceFirst("");
    if (domain.isEmpty() && !authority.isEmpty()) {
      return written;
    }
    String parameters = semicolon < 0 ? "" : parameters(seen.substring(semicolon));
    return parameters.isEmpty()
        ? domain + (domain.isEmpty() ? ";" : "")
        : domain + "; " + parameters;
  }

  private static String parameters(String written) {
    return Stream.of(written.split(";", -1))
        .map(MeantParts::bare)
        .filter(parameter -> !parameter.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static boolean isSound(CaaRecord meant) {
    byte[] tag = meant.tag().getBytes(StandardCharsets.ISO_8859_1);
    byte[] value = meant.value().getBytes(StandardCharsets.UTF_8);
    byte[] data = new byte[2 + tag.length + value.length];
    data[0] = (byte) meant.flags();
    data[1] = (byte) tag.length;
    System.arraycopy(tag, 0, data, 2, tag.length);
    System.arraycopy(value, 0, data, 2 + tag.length, value.length);
    return CaaParser.parse(data).problems().isEmpty();
  }

  private static String presentation(CaaRecord meant) {
    return meant.flags()
        + " "
        + meant.tag()
        + " "
        + TxtText.of(List.of(meant.value().getBytes(StandardCharsets.UTF_8))).presentation();
  }
}
