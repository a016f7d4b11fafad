package org.mxmaven.report.sarif;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.mxmaven.assess.Assessment;
import org.mxmaven.dns.Names;
import org.mxmaven.report.FailureText;
import org.mxmaven.report.TotalsText;
import org.mxmaven.report.json.JsonFields;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;

/**
 * Domains of which something could not be looked up, as notifications of SARIF (§3.58), in the
 * order of the list. Kept until the end, the first ones; the rest is counted.
 */
final class SarifNotifications {
  public static final int MOST = 1_000;

  private static final Comparator<Notification> BY_LINE =
      Comparator.comparingInt(Notification::line);

  private final SarifLocation location;
  private final SarifText text = new SarifText();
  private final PriorityQueue<Notification> kept = new PriorityQueue<>(BY_LINE.reversed());
  private int more;

  private record Notification(int line, String domain, String message) {}

  public SarifNotifications(SarifLocation location) {
    this.location = location;
  }

  public void add(Judged judged) {
    Summary summary = judged.summary();
    if (summary.status().failure().isEmpty()) {
      return;
    }
    if (kept.size() == MOST && judged.line() > kept.element().line()) {
      more++;
      return;
    }
    String known = reasons(judged.assessment());
    String reasons = known.isEmpty() ? summary.status().text() : known;
    String domain = Names.text(summary.domain());
    kept.add(
        new Notification(
            judged.line(), domain, domain + " could not be looked up in full: " + reasons));
    if (kept.size() > MOST) {
      kept.remove();
      more++;
    }
  }

  private static String reasons(Assessment assessment) {
    List<String> reasons =
        assessment.failures().stream()
            .map(
                failed ->
                    "%s (%s), so that it is unknown: %s"
                        .formatted(
                            failed.question(), FailureText.of(failed.failure()), failed.unknown()))
            .toList();
    return String.join("; ", reasons);
  }

  public void write(JsonFields json) throws IOException {
    json.openArray("toolExecutionNotifications");
    for (Notification notification : kept.stream().sorted(BY_LINE).toList()) {
      open(notification.message(), json);
      location.write(notification.line(), notification.domain(), json);
      json.close();
    }
    if (more > 0) {
      open("So could " + TotalsText.count(more, "more domain", "more domains") + " not.", json);
      json.close();
    }
    json.closeArray();
  }

  private void open(String message, JsonFields json) throws IOException {
    json.open();
    json.text("level", "warning");
    json.open("message");
    json.text("text", text.of(message));
    json.close();
  }
}
