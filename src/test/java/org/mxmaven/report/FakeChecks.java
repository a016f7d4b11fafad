package org.mxmaven.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.Severity;

/** A small catalogue of checks that have texts and find nothing. */
public final class FakeChecks {
  private static final List<Check> ALL =
      List.of(
          new DmarcMissing(),
          new MxHostDoesNotResolve(),
          new SpfNeutral(),
          new MxNull(),
          new TxtMended());

  private FakeChecks() {}

  public static Optional<Check> find(String id) {
    return ALL.stream().filter(check -> check.id().equals(id)).findFirst();
  }

  private abstract static class Silent extends Check {
    Silent(Severity severity, String title, String why, String fix, String reference) {
      super(severity, title, why, fix, reference);
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
      return Stream.empty();
    }
  }

  private static final class DmarcMissing extends Silent {
    DmarcMissing() {
      super(
          Severity.HIGH,
          "No DMARC policy",
          "Receivers are not asked to act on mail that forges this domain in its From line, so"
              + " anybody can send as it.",
          "Publish a TXT record at _dmarc below the domain, first with p=none and a report"
              + " address, then with p=reject.",
          "RFC 9989 §4.10");
    }
  }

  private static final class MxHostDoesNotResolve extends Silent {
    MxHostDoesNotResolve() {
      super(
          Severity.HIGH,
          "An MX host has no address",
          "Mail to this host is lost.",
          "Remove the MX record, or give the host an address.",
          "RFC 5321 §5.1");
    }
  }

  private static final class SpfNeutral extends Silent {
    SpfNeutral() {
      super(
          Severity.MEDIUM,
          "SPF says nothing about unlisted senders",
          "A forged message is treated like any other.",
          "End the record with -all.",
          "RFC 7208 §4.7");
    }
  }

  private static final class MxNull extends Silent {
    MxNull() {
      super(
          Severity.INFO,
          "The domain takes no mail, on purpose",
          "A null MX tells senders not to try.",
          "Nothing needs to be done.",
          "RFC 7505");
    }
  }

  private static final class TxtMended extends Silent {
    TxtMended() {
      super(Severity.LOW, "A record that is mended", "It shows.", "Publish it.", "RFC 1035 §3.3");
    }

    @Override
    public Optional<Mend> mend(Assessment assessment, Finding finding) {
      return Optional.of(new Mend(assessment.domain(), Parts.txt("v=spf1 ", "-all \u0007\"")));
    }
  }
}
