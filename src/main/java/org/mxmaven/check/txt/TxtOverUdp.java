package org.mxmaven.check.txt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.evidence.Answer;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** An answer with a policy record that does not fit into a datagram. */
public final class TxtOverUdp extends Check {
  /** How much the datagram holds that it does not fit into. */
  private static final String DATAGRAM = "datagram";

  private static final int PLAIN = 512;
  private static final int EDNS = 1232;
  private static final int HEADER = 12;
  private static final int TYPE_AND_CLASS = 4;

  /** Of each record: a pointer to the name, type, class, TTL, length. */
  private static final int RECORD_HEADER = 12;

  public TxtOverUdp() {
    super(
        "txt-over-udp",
        Severity.MEDIUM,
        "TXT answer too large for a datagram",
        "All TXT records of a name travel in one answer. Over 1,232 bytes it does not fit into the"
            + " datagram that resolvers ask for: it comes cut, and must be asked for again over"
            + " TCP, which some firewalls block; the policy is then unknown to those receivers."
            + " Over 512 bytes, which is low, that happens only to resolvers without EDNS. Counted"
            + " are the header, the question and every TXT record of the name.",
        "Delete TXT records that are no longer used, such as old proofs of ownership, or move them"
            + " to names of their own; shorten the record.",
        "RFC 7208 §3.4; RFC 1035 §4.2.1; RFC 6891 §6.2.5; RFC 9715 §3",
        new Example("shop.example", zone(6), zone(1)));
  }

  private static List<String> zone(int others) {
    String proof = "token=" + "0123456789abcdef".repeat(15);
    return Stream.concat(
            Stream.of("shop.example. TXT \"v=spf1 ip4:192.0.2.25 -all\""),
            IntStream.rangeClosed(1, others)
                .mapToObj(i -> "shop.example. TXT \"%s%d\"".formatted(proof, i)))
        .toList();
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    Map<Name, Finding> found = new LinkedHashMap<>();
    for (PolicyText policy : PolicyText.of(assessment)) {
      Optional<Answer.Records> answer = policy.answer(assessment);
      if (answer.isPresent() && !found.containsKey(policy.name())) {
        int size = size(policy.name(), answer.get().records());
        if (size > PLAIN) {
          found.put(policy.name(), finding(policy, size));
        }
      }
    }
    return found.values().stream();
  }

  private Finding finding(PolicyText policy, int size) {
    boolean large = size > EDNS;
    Arguments arguments = policy.arguments().and("bytes", size).and(DATAGRAM, large ? EDNS : PLAIN);
    return finding(large ? severity() : Severity.LOW, policy.subject(), arguments);
  }

  private static int size(Name name, List<Record> records) {
    int size = HEADER + name.length() + TYPE_AND_CLASS;
    for (Record txt : records) {
      TxtText text = TxtText.of(txt);
      size += RECORD_HEADER + text.strings().size() + text.length();
    }
    return size;
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    long datagram = arguments.number(DATAGRAM);
    return "The answer with the %s record has %d bytes; a datagram holds %d%s."
        .formatted(
            arguments.text(PolicyText.RECORD),
            arguments.number("bytes"),
            datagram,
            datagram == PLAIN ? " without EDNS" : "");
  }
}
