package org.mxmaven.report.json;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Arguments.Argument;
import org.mxmaven.check.Finding;

/** The facts of a finding as fields of JSON. */
public final class FindingFields {
  private final JsonFields json;

  public FindingFields(JsonFields json) {
    this.json = json;
  }

  /** All of them, and the sentence that tells them. */
  void write(Finding finding) throws IOException {
    json.text("check", finding.check());
    json.text("severity", finding.severity().text());
    json.text("about", finding.about().text());
    json.text("subject", finding.subject().text());
    json.textOrNull(
        "subject_kind", Optional.of(finding.subject().kind()).filter(kind -> finding.hasFacts()));
    arguments(finding.arguments());
    json.text("message", finding.message());
  }

  /** The arguments as an object that bears their names. */
  public void arguments(Arguments arguments) throws IOException {
    json.open("arguments");
    for (Argument argument : arguments.all()) {
      write(argument.name(), argument.value());
    }
    json.close();
  }

  private void write(String name, Object value) throws IOException {
    if (value instanceof String text) {
      json.text(name, text);
    } else if (value instanceof Long number) {
      json.number(name, number);
    } else if (value instanceof Boolean flag) {
      json.bool(name, flag);
    } else {
      json.texts(name, ((List<?>) value).stream().map(String::valueOf).toList());
    }
  }
}
