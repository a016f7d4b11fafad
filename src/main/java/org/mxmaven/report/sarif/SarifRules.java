package org.mxmaven.report.sarif;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mxmaven.check.Check;
import org.mxmaven.check.Severity;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.report.Rfc;
import org.mxmaven.report.json.JsonFields;
import org.mxmaven.report.markdown.MarkdownText;

/** The checks as rules of SARIF (§3.49). */
final class SarifRules {
  private final CheckSelection selection;
  private final Map<String, Integer> indices = new HashMap<>();
  private final MarkdownText markdown = new MarkdownText();

  public SarifRules(CheckSelection selection) {
    this.selection = selection;
    selection.checks().forEach(check -> indices.put(check.id(), indices.size()));
  }

  /** Where the rule of that id stands; empty if there is none. */
  public OptionalInt index(String check) {
    Integer index = indices.get(check);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** The severity as SARIF knows it (§3.27.10). */
  public static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "note";
    };
  }

  public void write(JsonFields json) throws IOException {
    json.openArray("rules");
    for (Check check : selection.checks()) {
      write(check, json);
    }
    json.closeArray();
  }

  private void write(Check check, JsonFields json) throws IOException {
    json.open();
    json.text("id", check.id());
    json.text("name", check.getClass().getSimpleName());
    message("shortDescription", check.title() + ".", json);
    message("fullDescription", check.why(), json);
    json.open("help");
    json.text(
        "text", check.why() + "\n\n" + check.fix() + "\n\nReference: " + check.reference() + ".");
    json.text(
        "markdown",
        "**What it means:** %s\n\n**How to fix it:** %s\n\n**Reference:** %s"
            .formatted(
                markdown.sentences(check.why()),
                markdown.sentences(check.fix()),
                markdown.sentences(check.reference())));
    json.close();
    Optional<String> uri = Rfc.uri(check.reference());
    if (uri.isPresent()) {
      json.text("helpUri", uri.get());
    }
    json.open("defaultConfiguration");
    Severity severity = selection.severity(check);
    json.text("level", level(severity));
    json.close();
    json.open("properties");
    Optional<String> score = score(severity);
    if (score.isPresent()) {
      json.text("security-severity", score.get());
    }
    json.texts("tags", List.of("security", check.id().substring(0, check.id().indexOf('-'))));
    json.close();
    json.close();
  }

  private static void message(String name, String text, JsonFields json) throws IOException {
    json.open(name);
    json.text("text", text);
    json.close();
  }

  /**
   * The middle of the range of scores that GitHub shows by the same name; what is only worth
   * knowing has none.
   */
  private static Optional<String> score(Severity severity) {
    return switch (severity) {
      case CRITICAL -> Optional.of("9.5");
      case HIGH -> Optional.of("8.0");
      case MEDIUM -> Optional.of("5.5");
      case LOW -> Optional.of("2.5");
      case INFO -> Optional.empty();
    };
  }
}
