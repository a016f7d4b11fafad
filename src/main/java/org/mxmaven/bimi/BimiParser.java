package org.mxmaven.bimi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mxmaven.bimi.BimiRecord.Tag;
import org.mxmaven.txt.Field;
import org.mxmaven.txt.FieldProblem;
import org.mxmaven.txt.RecordVersion;

/**
 * Reads the text found at {@code _bimi} names, by the grammar of
 * draft-brand-indicators-for-message-identification, which is a tag list as DKIM has it (RFC 6376
 * §3.2). Total: any bytes give a result, and a tag that is wrong leaves the others alone.
 *
 * <pre>
 * bimi-record  = bimi-version bimi-sep tag-list
 * bimi-version = "v" *WSP "=" *WSP "BIMI1"
 * bimi-sep     = *WSP ";" *WSP
 * tag-list     = tag-spec *( ";" tag-spec ) [ ";" ]
 * tag-spec     = *WSP tag-name *WSP "=" *WSP tag-value *WSP
 * tag-name     = ALPHA *(ALPHA / DIGIT / "_")
 * tag-value    = *(%x21-3A / %x3C-7E), with blanks between
 * </pre>
 */
public final class BimiParser {
  private static final RecordVersion VERSION =
      new RecordVersion("BIMI1", "v[ \t]*+=[ \t]*+BIMI1[ \t]*+(;|\\z)", "bimi");

  private static final Pattern TAG =
      Pattern.compile("(?<name>[A-Za-z][0-9A-Za-z_]*+)[ \t]*+=[ \t]*+(?<value>[ \t!-:<-~]*+)");

  private BimiParser() {}

  /** Takes the joined strings of one TXT record apart. */
  public static BimiText parse(byte[] text) {
    String record = new String(text, StandardCharsets.ISO_8859_1);
    int end = VERSION.end(record);
    if (end >= 0) {
      return record(record, end);
    }
    return VERSION
        .fault(record)
        .<BimiText>map(reason -> new BimiText.Almost(record, reason))
        .orElseGet(() -> new BimiText.Unrelated(record));
  }

  private static BimiRecord record(String text, int end) {
    List<Tag> tags = new ArrayList<>();
    List<FieldProblem> problems = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Field part : Field.all(text, end)) {
      Matcher tag = TAG.matcher(part.text());
      if (tag.matches()) {
        tags.add(new Tag(part.position(), tag.group("name"), tag.group("value")));
        if (!names.add(tag.group("name"))) {
          problems.add(part.problem("the tag is given twice; expected it once"));
        }
      } else {
        problems.add(part.problem(fault(part)));
      }
    }
    if (!names.contains("l")) {
      problems.add(
          new FieldProblem(
              text.length(), "", "there is no l; expected where the logo is, or an empty l"));
    }
    return new BimiRecord(text, tags, problems);
  }

  private static String fault(Field part) {
    Optional<String> name = part.nameFault();
    return name.filter(fault -> part.text().indexOf('=') < 0)
        .orElse("no tag; expected a name of letters, \"=\" and a value in visible ASCII");
  }
}
