package org.mxmaven.check.sts;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.sts.ServedPolicy;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.txt.TxtText;

/** An MTA-STS policy that is served as something else than text. */
public final class MtaStsPolicyMediaType extends Check {
  private static final String TYPE = "type";

  public MtaStsPolicyMediaType() {
    super(
        "mta-sts-policy-media-type",
        Severity.LOW,
        "The MTA-STS policy is not served as text/plain",
        "Senders should take the policy only as text/plain, so that nobody passes "
            + "off another kind of document as one. Those that look at it get no "
            + "policy.",
        "Let the web server send \"Content-Type: text/plain\" with the policy.",
        "RFC 8461 §3.2, §3.3");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return StsFacts.documents(assessment, ServedPolicy.State.READ)
        .map(reply -> reply.mediaType().orElse(""))
        .filter(type -> !isPlainText(type))
        .map(
            type ->
                finding(
                    StsFacts.host(assessment), Arguments.none().and(TYPE, TxtText.excerpt(type))));
  }

  private static boolean isPlainText(String type) {
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().equalsIgnoreCase("text/plain");
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String type = arguments.text(TYPE);
    return "%s serves the MTA-STS policy %s, not as text/plain."
        .formatted(subject.text(), type.isEmpty() ? "without a media type" : "as " + type);
  }
}
