package org.mxmaven.assess.dnssec;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.mxmaven.assess.dnssec.DnssecAssessment.Delegation;
import org.mxmaven.assess.dnssec.DnssecAssessment.State;
import org.mxmaven.dnssec.DelegationSigner;
import org.mxmaven.dnssec.Signature;
import org.mxmaven.dnssec.ZoneKey;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.NSEC3PARAMRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Type;

/** Reads and asks for what there is to know of one zone. */
record ZoneFacts(Name zone, Inquiry inquiry) {

  /**
   * All of it; empty while something is open.
   *
   * @param soa the answer for its SOA
   * @param published the answer for its keys
   * @param delegated the answer for its DS
   */
  Optional<DnssecAssessment> of(Answer.Known soa, Answer.Known published, Answer delegated) {
    List<DNSKEYRecord> keys = all(published, DNSKEYRecord.class).toList();
    List<DelegationSigner> signers =
        all(delegated, DSRecord.class).map(ds -> DelegationSigner.of(ds, keys)).toList();
    Optional<Delegation> delegation = delegation(delegated, keys.isEmpty());
    boolean signed = !keys.isEmpty() || !signers.isEmpty();
    Optional<Answer> signatures =
        signed ? StoredLate.ask(question(Type.RRSIG), inquiry) : Optional.of(soa);
    Optional<Answer> hashing =
        signed ? StoredLate.ask(question(Type.NSEC3PARAM), inquiry) : Optional.of(soa);
    if (delegation.isEmpty() || signatures.isEmpty() || hashing.isEmpty()) {
      return Optional.empty();
    }
    Instant newest =
        Stream.of(soa, published, signatures.get())
            .map(Answer::obtained)
            .max(Instant::compareTo)
            .orElseThrow();
    return Optional.of(
        new DnssecAssessment(
            signed ? State.SIGNED : State.UNSIGNED,
            soa.source().dnssec(),
            delegation.get(),
            keys.stream().map(ZoneKey::of).toList(),
            signers,
            all(signatures.get(), RRSIGRecord.class).map(Signature::of).toList(),
            iterations(hashing.get()),
            newest));
  }

  /**
   * A denial without AD may be one by opt-out (RFC 5155 §9.2), and says then nothing of whether the
   * parent is signed; what it says of itself does.
   */
  private Optional<Delegation> delegation(Answer delegated, boolean unsigned) {
    if (delegated instanceof Answer.Records) {
      return Optional.of(Delegation.SIGNED);
    }
    if (!(delegated instanceof Answer.NoData none)) {
      return Optional.of(Delegation.UNKNOWN);
    }
    if (unsigned) {
      if (none.source().dnssec() == Dnssec.SECURE) {
        return Optional.of(Delegation.MISSING);
      }
      return none.source().dnssec() == Dnssec.NOT_ASKED
          ? Optional.of(Delegation.UNSIGNED)
          : StoredLate.ask(Question.soa(new Name(zone, 1)), inquiry)
              .map(above -> isSecure(above) ? Delegation.MISSING : Delegation.UNSIGNED);
    }
    return StoredLate.ask(question(Type.CDS), inquiry)
        .map(
            announced ->
                announced instanceof Answer.Records ? Delegation.ANNOUNCED : Delegation.UNSIGNED);
  }

  private Question question(int type) {
    return new Question(zone, type);
  }

  private static boolean isSecure(Answer answer) {
    return answer instanceof Answer.Known known && known.source().dnssec() == Dnssec.SECURE;
  }

  private static OptionalInt iterations(Answer answer) {
    return all(answer, NSEC3PARAMRecord.class).mapToInt(NSEC3PARAMRecord::getIterations).max();
  }

  private static <T> Stream<T> all(Answer answer, Class<T> kind) {
    return answer instanceof Answer.Records found
        ? found.records().stream().filter(kind::isInstance).map(kind::cast)
        : Stream.empty();
  }
}
