package org.mxmaven.verdict;

import java.util.Optional;

/**
 * What a verdict is called where it is printed; no two verdicts share a label.
 *
 * @param header the column of the table; where the Python tool has it, in its words
 * @param brief the same where there is little room
 * @param field the column of CSV, the field of JSON where verdicts stand side by side
 * @param json where it stands in a JSON line: a field, or an object and a field of it, with a dot
 *     between
 * @param title in the HTML report
 */
public record Labels(String header, String brief, String field, String json, String title) {

  /** The object of a JSON line that holds it, if it stands in one. */
  public Optional<String> jsonObject() {
    int dot = json.indexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(json.substring(0, dot));
  }

  /** The name of its field in a JSON line. */
  public String jsonField() {
    return json.substring(json.indexOf('.') + 1);
  }
}
