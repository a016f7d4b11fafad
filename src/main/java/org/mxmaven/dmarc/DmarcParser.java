package org.mxmaven.dmarc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mxmaven.dmarc.DmarcProblem.Kind;
import org.mxmaven.dmarc.DmarcRecord.Tag;

/**
 * Reads the text found at {@code _dmarc} names by the grammar of RFC 9989 §4.8. Total: any bytes
 * give a result. A part that is wrong leaves the others alone, and the case of tags' names does not
 * matter (§4.7). What a value may be, {@link KnownTags} says; {@link ReportAddressParser} goes on
 * with addresses.
 *
 * <pre>
 * dmarc-record  = dmarc-version *(dmarc-sep dmarc-tag) [dmarc-sep]
 * dmarc-version = "v" equals %s"DMARC1"          ; the value in capitals
 * dmarc-sep     = *WSP ";" *WSP
 * dmarc-tag     = 1*ALPHA equals 1*dmarc-value
 * equals        = *WSP "=" *WSP
 * dmarc-value   = %x20-3A / %x3C-7E              ; printing characters but ";"
 * </pre>
 */
public final class DmarcParser {
  /** A record's first part: the tag's name in any case, its value just so. */
  private static final Pattern VERSION = Pattern.compile("[vV][ \t]*+=[ \t]*+DMARC1[ \t]*+");

  private static final Pattern NAME = Pattern.compile("[A-Za-z]+");

  private final String record;
  private final List<Tag> tags = new ArrayList<>();
  private final List<DmarcProblem> problems = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private DmarcParser(String record) {
    this.record = record;
  }

  /** Takes the joined strings of one TXT record apart. */
  public static DmarcText parse(byte[] text) {
    String record = new String(text, StandardCharsets.ISO_8859_1);
    if (isRecord(record)) {
      return new DmarcParser(record).parse();
    }
    return AlmostDmarc.reason(record)
        .<DmarcText>map(reason -> new DmarcText.Almost(record, reason))
        .orElseGet(() -> new DmarcText.Unrelated(record));
  }

  /** Whether the joined strings are a record, as receivers see it; cheaper than reading it. */
  public static boolean isRecord(byte[] text) {
    return isRecord(new String(text, StandardCharsets.ISO_8859_1));
  }

  /** Whether the text begins with the version tag, so that receivers take it for a record. */
  static boolean isRecord(String text) {
    int semicolon = text.indexOf(';');
    return VERSION.matcher(semicolon < 0 ? text : text.substring(0, semicolon)).matches();
  }

  private DmarcRecord parse() {
    int start = 0;
    while (start < record.length()) {
      int semicolon = record.indexOf(';', start);
      int end = semicolon < 0 ? record.length() : semicolon;
      readPart(start, end);
      start = end + 1;
    }
    return new DmarcRecord(record, tags, problems);
  }

  private void readPart(int from, int to) {
    int start = Blanks.skip(record, from, to);
    String part = Blanks.strip(record.substring(start, to));
    if (part.isEmpty()) {
      return;
    }
    int equals = part.indexOf('=');
    if (equals < 0) {
      boolean address = part.regionMatches(true, 0, "mailto:", 0, "mailto:".length());
      String hint = address ? "; are addresses parted by \";\" instead of \",\"?" : "";
      syntax(start, part, "no \"=\"; expected name=value" + hint);
      return;
    }
    String name = Blanks.strip(part.substring(0, equals));
    if (!NAME.matcher(name).matches()) {
      syntax(start, part, "no tag name before the \"=\"; expected letters only");
      return;
    }
    readTag(
        new Tag(start, name.toLowerCase(Locale.ROOT), Blanks.strip(part.substring(equals + 1))));
  }

  private void readTag(Tag tag) {
    tags.add(tag);
    if (!names.add(tag.name())) {
      problems.add(
          new DmarcProblem(
              Kind.DUPLICATE,
              tag.position(),
              tag.name(),
              "the tag " + tag.name() + " is given twice; expected it once, and the first counts"));
    }
    KnownTags.problem(tag)
        .ifPresentOrElse(
            message ->
                problems.add(
                    new DmarcProblem(
                        KnownTags.isOutdated(tag) ? Kind.OUTDATED_VALUE : Kind.BAD_VALUE,
                        tag.position(),
                        tag.name(),
                        message)),
            () -> checkCharacters(tag));
  }

  private void checkCharacters(Tag tag) {
    if (tag.value().isEmpty()) {
      syntax(tag.position(), tag.name(), "no value; expected one after the \"=\"");
    } else if (!isVisibleAscii(tag.value())) {
      syntax(
          tag.position(),
          tag.name(),
          "a value with control or non-ASCII characters; expected visible ASCII");
    }
  }

  private static boolean isVisibleAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  private void syntax(int position, String tag, String message) {
    problems.add(new DmarcProblem(Kind.SYNTAX, position, tag, message));
  }
}
