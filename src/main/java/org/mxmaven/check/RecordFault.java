package org.mxmaven.check;

import org.mxmaven.assess.optional.AlmostText;
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

  /**
   * A part of a record that is wrong.
   *
   * @param position bytes before it
   * @param part one char per byte; empty where something is missing
   * @param reason what is wrong and what was expected
   */
  public static Arguments part(int position, String part, String reason) {
    return Arguments.none()
        .and("position", position + 1)
        .identifying(PART, TxtText.excerpt(part))
        .and(REASON, reason);
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
}
