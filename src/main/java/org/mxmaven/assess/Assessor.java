package org.mxmaven.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mxmaven.assess.bimi.BimiPart;
import org.mxmaven.assess.caa.CaaPart;
import org.mxmaven.assess.dkim.DkimPart;
import org.mxmaven.assess.dmarc.DmarcPart;
import org.mxmaven.assess.dnssec.DnssecPart;
import org.mxmaven.assess.mx.MxPart;
import org.mxmaven.assess.spf.SpfPart;
import org.mxmaven.assess.spf.SpfReader;
import org.mxmaven.assess.sts.StsPart;
import org.mxmaven.assess.takeover.Parking;
import org.mxmaven.assess.tlsrpt.TlsRptPart;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.AtHand;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.inquiry.Case;
import org.mxmaven.inquiry.Existence;
import org.mxmaven.inquiry.FailedLookup;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Part;
import org.mxmaven.inquiry.Pass;
import org.mxmaven.inquiry.Standing;
import org.xbill.DNS.Name;

/**
 * The judge: a pure function from a domain, what to ask about besides and the evidence to its
 * assessment, or to what is still open; asking again with more costs microseconds. Safe for many
 * threads; what it has read once it remembers, which changes nothing of what it says.
 */
public final class Assessor {
  /** In the order in which what they do not know is told. */
  private final List<Part<?>> parts;

  private final List<Part<?>> called;

  public Assessor() {
    this(UnaryOperator.identity());
  }

  /**
   * @param order in which the parts are called, which is to change nothing
   */
  Assessor(UnaryOperator<List<Part<?>>> order) {
    Parking parking = new Parking();
    SpfReader spf = new SpfReader();
    parts =
        List.of(
            new MxPart(parking),
            new SpfPart(parking, spf),
            new DmarcPart(parking),
            new DkimPart(parking, spf),
            new StsPart(parking),
            new TlsRptPart(parking),
            new BimiPart(parking),
            new CaaPart(),
            new DnssecPart());
    called = List.copyOf(order.apply(parts));
  }

  /**
   * A domain as a case to decide.
   *
   * @param leads what to ask about besides
   */
  public Case<Assessment> of(Name domain, Leads leads) {
    return (evidence, atHand) -> assess(domain, leads, evidence, atHand);
  }

  /** What is said of a domain that could not be judged. */
  public Assessment unknown(Name domain, FailedLookup reason) {
    return new Assessment(
        domain,
        true,
        Judgements.of(parts.stream().map(Part::unknown).toList()),
        List.of(reason),
        // What is at hand would count as known, and what it says as gone.
        Evidence.none());
  }

  private Standing<Assessment> assess(Name domain, Leads leads, Evidence evidence, AtHand atHand) {
    Pass pass = new Pass(evidence, atHand);
    boolean exists = Existence.of(domain, new Inquiry(pass)) != Existence.MISSING;
    Map<Part<?>, Said> said = new HashMap<>();
    for (Part<?> part : called) {
      Inquiry inquiry = new Inquiry(pass);
      said.put(part, new Said(part.judge(domain, leads, inquiry), inquiry));
    }
    return pass.standing(() -> assessment(domain, exists, said, pass.evidence()));
  }

  /** What a part says, and what it asked for that. */
  private record Said(Optional<?> result, Inquiry inquiry) {}

  private Assessment assessment(
      Name domain, boolean exists, Map<Part<?>, Said> said, Evidence evidence) {
    List<Object> results = new ArrayList<>(parts.size());
    List<FailedLookup> failures = new ArrayList<>();
    Set<Asked<?>> neverAsked = new HashSet<>(0);
    for (Part<?> part : parts) {
      Said one = Objects.requireNonNull(said.get(part), "each part was called");
      results.add(one.result().orElseThrow());
      one.inquiry().failures().forEach(failed -> FailedLookup.note(failed, failures));
      neverAsked.addAll(one.inquiry().neverAsked());
    }
    return new Assessment(
        domain, exists, Judgements.of(results), failures, evidence.without(neverAsked));
  }
}
