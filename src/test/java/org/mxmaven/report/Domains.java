package org.mxmaven.report;

import static org.mxmaven.check.Severity.HIGH;
import static org.mxmaven.check.Severity.INFO;
import static org.mxmaven.check.Severity.LOW;
import static org.mxmaven.check.Severity.MEDIUM;

import java.util.List;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch.Outcome;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.testing.Times;
import org.xbill.DNS.Name;

/** The domains that the reports of the golden files are about. */
public final class Domains {
  private static final String NO_DMARC = "there is no DMARC record, here or at a parent";

  private Domains() {}

  /** Some of each kind, in the order of their lines. */
  public static List<DomainFixture> all() {
    return List.of(
        strict(), missing(), noDmarc(), neutral(), international(), unknown(), several(), parked());
  }

  /**
   * Two terms of its SPF record stand twice, for which one record is the remedy; a term holds a
   * quote and a backslash, as macro strings may (RFC 7208 §7.1).
   */
  public static DomainFixture mended() {
    return DomainFixture.of(
        1,
        "mended.example",
        "mended.example. TXT \"v=spf1 a:b.example a:b.example exists:a\\\"b\\\\c.%{d}\" \""
            + " a:c.example a:c.example -all\"",
        "_dmarc.mended.example. TXT \"v=DMARC1; p=reject; rua=mailto:d@mended.example\"",
        "b.example. A 192.0.2.1",
        "c.example. A 192.0.2.2");
  }

  /** Nothing is wrong. */
  public static DomainFixture strict() {
    return new DomainFixture(1, "strict.example")
        .mx(MxVerdict.OK, Parts.host(10, "mx.strict.example", "192.0.2.1", "2001:db8::1"))
        .spf(SpfPolicy.HARD_FAIL, "v=spf1 ip4:192.0.2.1 ip6:2001:db8::1 -all")
        .dmarc(DmarcPolicy.REJECT, "v=DMARC1; p=reject");
  }

  /** NXDOMAIN. */
  public static DomainFixture missing() {
    return new DomainFixture(2, "missing.invalid")
        .notExisting()
        .finding("dmarc-missing", HIGH, "missing.invalid", NO_DMARC)
        .finding("dns-no-such-domain", INFO, "missing.invalid", "DNS says NXDOMAIN");
  }

  public static DomainFixture noDmarc() {
    return new DomainFixture(4, "no-dmarc.example")
        .mx(MxVerdict.OK, Parts.host(10, "mx.no-dmarc.example", "192.0.2.2"))
        .spf(SpfPolicy.SOFT_FAIL, "v=spf1 ip4:192.0.2.2 ~all")
        .finding("dmarc-missing", HIGH, "no-dmarc.example", NO_DMARC);
  }

  /** A deep SPF tree, inherited DMARC, and mail hosts of every kind. */
  public static DomainFixture neutral() {
    SpfTree deep =
        Parts.tree(
            "_spf.sender.example",
            "v=spf1 a:out.sender.example exists:%{i}.list.sender.example ?all",
            Parts.leaf("a:out.sender.example", "out.sender.example", Outcome.FOUND),
            Parts.dependent("exists:%{i}.list.sender.example"));
    SpfTree tree =
        Parts.tree(
            "mail.neutral.example",
            Parts.txt(
                "v=spf1 a include:_spf.sender.example include:gone.example",
                " include:%{d2}._spf.neutral.example ?all"),
            Parts.leaf("a", "mail.neutral.example", Outcome.FOUND),
            Parts.include(deep),
            Parts.leaf("include:gone.example", "gone.example", Outcome.VOID),
            Parts.leaf(
                "include:%{d2}._spf.neutral.example",
                "neutral.example._spf.neutral.example", Outcome.NO_RECORD));
    return new DomainFixture(5, "mail.neutral.example")
        .mx(
            MxVerdict.NO,
            Parts.host(10, "mx1.neutral.example", "192.0.2.3", "2001:db8:0:0:1::5"),
            Parts.aliasHost(10, "mx2.neutral.example", "mx.host.example", "192.0.2.4"),
            Parts.deadHost(20, "mx3.neutral.example", false),
            Parts.deadHost(30, "mx4.neutral.example", true))
        .spf(SpfPolicy.NEUTRAL, tree)
        .inheritedDmarc(
            DmarcPolicy.NONE, "neutral.example", "sp", "v=DMARC1; p=reject; sp=none; sp=reject")
        .finding(
            "mx-host-does-not-resolve",
            HIGH,
            "mx3.neutral.example",
            "mx3.neutral.example does not exist")
        .finding(
            "mx-host-does-not-resolve",
            HIGH,
            "mx4.neutral.example",
            "mx4.neutral.example has neither A nor AAAA")
        .finding("spf-neutral", MEDIUM, "?all", "the record ends in ?all");
  }

  public static DomainFixture international() {
    return new DomainFixture(6, "xn--mnchen-3ya.example")
        .mx(MxVerdict.NO, Parts.deadHost(5, "mx.xn--mnchen-3ya.example", false))
        .spf(SpfPolicy.NEUTRAL, "v=spf1 ip4:192.0.2.0/24")
        .dmarc(DmarcPolicy.QUARANTINE, "v=DMARC1; p=quarantine")
        .finding(
            "mx-host-does-not-resolve",
            HIGH,
            "mx.xn--mnchen-3ya.example",
            "mx.xn--mnchen-3ya.example does not exist")
        .finding("spf-neutral", LOW, "", "the record has no all, and no redirect");
  }

  /** Look-ups failed. */
  public static DomainFixture unknown() {
    Name domain = Names.of("unknown.example");
    Failure timeout =
        new Failure(Failure.Kind.TIMEOUT, "no reply from 192.0.2.53", 3, Times.OBTAINED);
    Failure outside =
        new Failure(
            Failure.Kind.OUTSIDE_ZONES, "no given zone covers mx.other.example", 0, Times.OBTAINED);
    return new DomainFixture(7, "unknown.example")
        .mx(MxVerdict.UNKNOWN, Parts.unknownHost(10, "mx.other.example"))
        .unknownSpf()
        .unknownDmarc()
        .failed(Question.txt(domain), timeout, "the SPF policy")
        .failed(
            Question.txt(Names.of("_dmarc.unknown.example")),
            new Failure(Failure.Kind.SERVFAIL, "192.0.2.53 answered SERVFAIL", 1, Times.OBTAINED),
            "the DMARC policy")
        .failed(
            Question.aaaa(Names.of("mx.other.example")),
            outside,
            "whether mx.other.example resolves")
        .finding(
            "dns-lookup-failed",
            MEDIUM,
            "unknown.example TXT",
            "timeout after 3 tries: no reply from 192.0.2.53; unknown: the SPF policy");
  }

  /** Several records of each kind, in which somebody also hid terminal controls. */
  public static DomainFixture several() {
    String hostile = "v=spf1 \u001b[2J\u202e\u200b\r\n ~all";
    return new DomainFixture(8, "several.example")
        .nullMx()
        .severalSpf("several SPF records", "v=spf1 -all", hostile)
        .severalDmarc("v=DMARC1; p=reject", "v=DMARC1; p=\u001b[31mreject\u0007; x=\"a\\b\"")
        .finding("mx-null", INFO, "several.example", "the MX record is a single dot")
        .finding("from-a-newer-version", MEDIUM, "\u001b[31mterm", "odd \u202etext\n in the record")
        .finding("dmarc-missing", HIGH, "several.example", NO_DMARC);
  }

  /** Nothing is wrong, but there is something to know. */
  public static DomainFixture parked() {
    return new DomainFixture(9, "parked.example")
        .nullMx()
        .spf(SpfPolicy.HARD_FAIL, "v=spf1 -all")
        .dmarc(DmarcPolicy.REJECT, "v=DMARC1; p=reject")
        .finding("mx-null", INFO, "parked.example", "the MX record is a single dot");
  }
}
