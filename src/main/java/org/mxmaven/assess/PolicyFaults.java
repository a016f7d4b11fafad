package org.mxmaven.assess;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.txt.TxtText;

/** Names the tags for whose sake none of a DMARC record's policies counts (RFC 9989 §4.10.1). */
public final class PolicyFaults {
  private PolicyFaults() {}

  /** A clause such as {@code "sp=rejct" is no policy}; empty if the policies count. */
  public static String of(DmarcRecord record) {
    Stream<String> missing =
        record.tag("p").isEmpty() ? Stream.of("there is no p tag") : Stream.empty();
    Stream<String> unreadable =
        record.unreadablePolicies().stream()
            .map(
                tag ->
                    "\"%s=%s\" is no policy".formatted(tag.name(), TxtText.excerpt(tag.value())));
    return Stream.concat(missing, unreadable).collect(Collectors.joining(" and "));
  }
}
