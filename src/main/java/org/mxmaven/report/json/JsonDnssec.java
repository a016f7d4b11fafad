package org.mxmaven.report.json;

import java.io.IOException;
import org.mxmaven.assess.dnssec.DnssecAssessment;
import org.mxmaven.dnssec.DelegationSigner;
import org.mxmaven.dnssec.Signature;
import org.mxmaven.dnssec.SigningAlgorithm;
import org.mxmaven.dnssec.ZoneKey;
import org.xbill.DNS.Type;

/** The object of a JSON line on DNSSEC, of a domain about which it was asked. */
final class JsonDnssec {
  private final JsonFields json;

  JsonDnssec(JsonFields json) {
    this.json = json;
  }

  void write(DnssecAssessment dnssec) throws IOException {
    json.open("dnssec");
    json.text("state", dnssec.state().name());
    json.text("status", dnssec.status().name());
    json.text("delegation", dnssec.delegation().name());
    json.openArray("keys");
    for (ZoneKey key : dnssec.keys()) {
      json.open();
      made(key.algorithm(), key.tag());
      json.number("bits", key.bits());
      json.bool("entry", key.entry());
      json.bool("signing", key.signing());
      json.close();
    }
    json.closeArray();
    json.openArray("ds");
    for (DelegationSigner signer : dnssec.signers()) {
      json.open();
      made(signer.algorithm(), signer.tag());
      json.number("digest", signer.digest());
      json.bool("matched", signer.matched());
      json.close();
    }
    json.closeArray();
    json.openArray("signatures");
    for (Signature signature : dnssec.signatures()) {
      json.open();
      json.text("type", Type.string(signature.covered()));
      made(signature.algorithm(), signature.tag());
      json.text("from", signature.from().toString());
      json.text("until", signature.until().toString());
      json.close();
    }
    json.closeArray();
    if (dnssec.iterations().isPresent()) {
      json.number("nsec3_iterations", dnssec.iterations().getAsInt());
    } else {
      json.nothing("nsec3_iterations");
    }
    json.close();
  }

  private void made(SigningAlgorithm algorithm, int tag) throws IOException {
    json.number("algorithm", algorithm.number());
    json.number("tag", tag);
  }
}
