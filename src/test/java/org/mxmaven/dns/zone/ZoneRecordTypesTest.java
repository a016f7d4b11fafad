package org.mxmaven.dns.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.evidence.ResolverContractTest.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.evidence.Answer.Records;
import org.mxmaven.testing.Times;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** A record of whatever type comes out as it was written. */
class ZoneRecordTypesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A 192.0.2.1",
        "AAAA 2001:db8:0:0:0:0:0:1",
        "AFSDB 1 Host.Example.Test.",
        "APL 1:192.0.2.0/24 !2:2001:db8:0:0:0:0:0:0/32",
        "CAA 0 issue \"ca.example.net; policy=ev\"",
        "CAA 128 ISSUE \";\"",
        "CAA \\# 4 00056973",
        "CDS 60485 5 1 2BB183AF5F22588179A53B0A98631FAD1A292118",
        "CNAME Host.Example.Test.",
        "DNAME Host.Example.Test.",
        "DNSKEY 257 3 8 AwEAAQ==",
        "DS 60485 5 1 2BB183AF5F22588179A53B0A98631FAD1A292118",
        "HINFO \"cpu\" \"os\"",
        "LOC 52 14 5 N 00 08 50 E 10m 10m 10m 10m",
        "MX 10 Mail.Example.Test.",
        "NAPTR 100 50 \"s\" \"http+I2L+I2C+I2R\" \"\" _http._tcp.gatech.test.",
        "NS Host.Example.Test.",
        "NSEC host.example.test. A MX RRSIG NSEC TYPE1234",
        "NSEC3 1 1 12 AABBCCDD 2T7B4G4VSA5SMI47K61MV5BV1A22BOJR MX RRSIG",
        "NSEC3PARAM 1 0 12 AABBCCDD",
        "OPENPGPKEY AwEAAQ==",
        "PTR Host.Example.Test.",
        "RP admin.example.test. .",
        "RRSIG A 5 3 86400 20030322173103 20030220173103 2642 example.test. AwEAAQ==",
        "SOA ns.example.test. host.example.test. 2026010100 3600 600 86400 60",
        "SPF \"v=spf1 -all\"",
        "SRV 0 5 5060 sip.example.test.",
        "SSHFP 2 1 123456789ABCDEF67890123456789ABCDEF67890",
        "SVCB 1 svc.example.test. alpn=h2,h3 port=8443",
        "TLSA 0 0 1 D2ABDE240D7CD3EE6B4B28C54DF034B9",
        "TXT \"a \\\"quoted\\\" \\\\ \\000\\255\" \"\" \"b c\"",
        "TYPE65280 \\# 4 C0000201",
        "URI 10 1 \"ftp://ftp1.example.test/public\""
      })
  void isKept(String text, @TempDir Path folder) throws IOException {
    String type = text.substring(0, text.indexOf(' '));
    Path file = Files.writeString(folder.resolve("zone"), "Owner.example.test. 60 " + text + "\n");
    Records answer =
        (Records)
            answer(
                ZoneResolver.load(List.of(file), Times.CLOCK),
                "owner.example.test",
                Type.value(type));
    assertThat(answer.records())
        .singleElement()
        .satisfies(record -> assertThat(type + " " + record.rdataToString()).isEqualTo(text))
        .extracting(Record::getTTL)
        .isEqualTo(60L);
  }
}
