package org.mxmaven.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mxmaven.assess.optional.AlmostText;
import org.mxmaven.txt.FieldProblem;
import org.mxmaven.txt.TxtText;

/**
 * What keeps a text from being a record, or a part of one from counting: as arguments, in words.
 */
public final class RecordFault {
  /** Nobody mends more at a time, and a hostile record could hold thousands. */
  public static final int MAX = 20;

  private static final String TEXT = "text";
  private static final String PART = "part";
  private static final String REASON = "reason";

  private RecordFault() {}

  /** Text that was meant as a record. */
  public static Arguments almost(AlmostText almost) {
    return Arguments.none().identifying(TEXT, almost.text().excerpt()).and(REASON, almost.reason());
  }

  /**
   * Its sentence.
   *
   * @param kind of record
   */
  public static String almostSentence(String kind, Arguments arguments) {
    return "\"%s\" is no %s record: %s."
        .formatted(arguments.text(TEXT), kind, arguments.text(REASON));
  }

  /** A part of a record that is wrong. */
  public static Arguments part(FieldProblem problem) {
    return Arguments.none()
        .and("position", problem.position() + 1)
        .identifying(PART, TxtText.excerpt(problem.text()))
        .and(REASON, problem.message());
  }

  /**
   * Its sentence.
   *
   * @param kind of record
   */
  public static String partSentence(String kind, Arguments arguments) {
    String part = arguments.text(PART);
    return "Character %d of the %s record: %s%s."
        .formatted(
            arguments.number("position"),
            kind,
            part.isEmpty() ? "" : "\"%s\": ".formatted(part),
            arguments.text(REASON));
  }

  /**
   * What mends a finding about a TXT record.
   *
   * @param finding at the name of the record
   * @param text one char per byte
   */
  public static Mend mend(Finding finding, TxtText instead, String text) {
    return Mend.of(finding.subject().name().orElseThrow(), instead, TxtText.ofChars(text));
  }

  /**
   * What mends a finding about a text that was meant as a record.
   *
   * @param texts those at the name, one of which the finding is about
   * @param mender gives what was meant by a text, one char per byte
   */
  public static Optional<Mend> almostMend(
      List<AlmostText> texts, Finding finding, Function<String, Optional<String>> mender) {
    Optional<String> about = finding.arguments().textIfAny(TEXT);
    return texts.stream()
        .map(AlmostText::text)
        .filter(text -> about.filter(text.excerpt()::equals).isPresent())
        .findFirst()
        .flatMap(
            text ->
                mender
                    .apply(new String(text.joined(), StandardCharsets.ISO_8859_1))
                    .map(mended -> mend(finding, text, mended)));
  }
}
