package org.mxmaven.report.detail;

import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dnssec.DnssecAssessment;
import org.mxmaven.assess.dnssec.DnssecAssessment.State;
import org.mxmaven.dnssec.DelegationSigner;
import org.mxmaven.dnssec.Signature;
import org.mxmaven.dnssec.ZoneKey;
import org.xbill.DNS.Type;

/** How a domain is signed, where that was wanted: its keys, what its parent says, signatures. */
final class DnssecDetail {
  private static final String TITLE = "DNSSEC";

  private DnssecDetail() {}

  /** Of a domain about which it was asked. */
  static Detail of(Assessment assessment) {
    DnssecAssessment dnssec = assessment.dnssec();
    if (dnssec.state() != State.SIGNED) {
      return new Detail.Brief(TITLE, without(dnssec));
    }
    TxtLines lines = new TxtLines(TITLE);
    lines.sentence(
        switch (dnssec.status()) {
          case SECURE -> "Signed, and the signatures hold.";
          case INSECURE -> "Signed, but it counts as unsigned.";
          case NOT_ASKED -> "Signed; nobody has judged the signatures.";
        });
    dnssec.keys().forEach(key -> lines.fact(text(key)));
    dnssec.signers().forEach(signer -> lines.fact(text(signer)));
    dnssec.signatures().forEach(signature -> lines.fact(text(signature)));
    return lines.end();
  }

  private static String without(DnssecAssessment dnssec) {
    return switch (dnssec.state()) {
      case UNSIGNED -> "not signed";
      case NO_ZONE ->
          switch (dnssec.status()) {
            case SECURE -> "in a zone that is signed, and the signatures hold";
            case INSECURE -> "in a zone that is not signed";
            case NOT_ASKED -> "in the zone of another name";
          };
      case UNKNOWN -> "unknown, since a look-up failed or its answer was bogus";
      case NOT_ASKED, SIGNED -> TxtLines.UNASKED;
    };
  }

  private static String text(ZoneKey key) {
    return "Key: %s%s%s%s"
        .formatted(
            key.text(),
            key.bits() == 0 ? "" : ", " + key.bits() + " bits",
            key.entry() ? ", entry point" : "",
            key.signing() ? "" : ", revoked or not of the zone");
  }

  private static String text(DelegationSigner signer) {
    return "DS at the parent: %s, tag %d, digest type %d, %s"
        .formatted(
            signer.algorithm().text(),
            signer.tag(),
            signer.digest(),
            signer.matched() ? "of one of the keys" : "of no key");
  }

  private static String text(Signature signature) {
    return "Signature of %s: from %s until %s, with key tag %d"
        .formatted(
            Type.string(signature.covered()), signature.from(), signature.until(), signature.tag());
  }
}
