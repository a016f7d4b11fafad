package org.mxmaven.sts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mxmaven.txt.Field;
import org.mxmaven.txt.FieldProblem;
import org.mxmaven.txt.RecordVersion;

/**
 * Reads the text found at {@code _mta-sts} names by the grammar of RFC 8461 §3.1. Total: any bytes
 * give a result, and a field that is wrong leaves the others alone.
 *
 * <pre>
 * sts-text-record = sts-version 1*(sts-field-delim sts-field) [sts-field-delim]
 * sts-version     = %s"v=STSv1"
 * sts-field-delim = *WSP ";" *WSP
 * sts-field       = sts-id / sts-extension
 * sts-id          = %s"id=" 1*32(ALPHA / DIGIT)
 * sts-extension   = sts-ext-name "=" sts-ext-value
 * sts-ext-name    = (ALPHA / DIGIT) *31(ALPHA / DIGIT / "_" / "-" / ".")
 * sts-ext-value   = 1*(%x21-3A / %x3C / %x3E-7E)    ; visible characters but "=" and ";"
 * </pre>
 */
public final class StsParser {
  private static final RecordVersion VERSION = new RecordVersion("STSv1", "v=STSv1[ \t]*+;", "sts");

  private static final Pattern ID = Pattern.compile("[0-9A-Za-z]{1,32}");
  private static final String EXPECTED_ID = "expected 1 to 32 letters and digits";

  private StsParser() {}

  /** Takes the joined strings of one TXT record apart. */
  public static StsText parse(byte[] text) {
    String record = new String(text, StandardCharsets.ISO_8859_1);
    int end = VERSION.end(record);
    if (end >= 0) {
      return record(record, end);
    }
    return VERSION
        .fault(record)
        .<StsText>map(reason -> new StsText.Almost(record, reason))
        .orElseGet(() -> new StsText.Unrelated(record));
  }

  private static StsRecord record(String text, int end) {
    List<FieldProblem> problems = new ArrayList<>();
    Optional<Field> id = Optional.empty();
    boolean otherCase = false;
    for (Field field : Field.all(text, end)) {
      if (field.text().startsWith("id=")) {
        if (id.isEmpty()) {
          id = Optional.of(field);
          idFault(field.value()).ifPresent(fault -> problems.add(field.problem(fault)));
        }
        continue;
      }
      otherCase |= field.name().equalsIgnoreCase("id");
      field.fault().ifPresent(fault -> problems.add(field.problem(fault)));
    }
    if (id.isEmpty()) {
      String hint = otherCase ? " in lower case" : "";
      problems.add(
          new FieldProblem(text.length(), "", "there is no id; " + EXPECTED_ID + " as id" + hint));
    }
    return new StsRecord(
        text,
        VERSION.isPlain(text),
        id.map(Field::value).filter(value -> ID.matcher(value).matches()),
        problems);
  }

  private static Optional<String> idFault(String value) {
    if (ID.matcher(value).matches()) {
      return Optional.empty();
    }
    if (value.isEmpty()) {
      return Optional.of("the id is empty; " + EXPECTED_ID);
    }
    boolean tooLong = value.matches("[0-9A-Za-z]++");
    return Optional.of(
        (tooLong
                ? "the id has " + value.length() + " characters; "
                : "the id holds other characters; ")
            + EXPECTED_ID);
  }
}
