package org.mxmaven.check.dkim;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimAssessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dkim.selector.Provider;

/** A provider whose selectors nothing stands at. */
public final class DkimProviderUnsigned extends Check {
  private static final String PROVIDER = "provider";
  private static final String SELECTORS = "selectors";

  public DkimProviderUnsigned() {
    super(
        "dkim-provider-unsigned",
        Severity.INFO,
        "No DKIM key of a provider",
        "MX or SPF shows that the provider handles mail of the domain, and all who sign"
            + " with their own domain there have the same selectors. None of these exists, so"
            + " that mail from there is not signed by this domain.",
        "If mail of the domain goes out through the provider, turn DKIM on there and"
            + " publish the records that it shows.",
        "RFC 6376 §3.1",
        new Example(
            DkimExamples.DOMAIN,
            List.of("shop.example. TXT \"v=spf1 include:spf.mailjet.com -all\""),
            List.of(
                "shop.example. TXT \"v=spf1 include:spf.mailjet.com -all\"",
                DkimExamples.txt("mailjet", DkimExamples.SOUND))));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    DkimAssessment dkim = assessment.dkim();
    if (dkim.providers().isEmpty()
        || dkim.wildcard().isPresent()
        || DkimSenders.of(assessment) == DkimSenders.NOBODY) {
      return Stream.empty();
    }
    return dkim.providers().stream()
        .filter(provider -> provider.fixed() && !provider.selectors().isEmpty())
        .filter(provider -> hasNothing(provider, assessment))
        .map(provider -> finding(assessment, provider));
  }

  private static boolean hasNothing(Provider provider, Assessment assessment) {
    return provider.selectors().stream()
        .allMatch(selector -> DkimNode.hasNothingAt(selector, assessment));
  }

  private Finding finding(Assessment assessment, Provider provider) {
    return finding(
        Subject.domain(assessment.domain()),
        DkimLists.names(
            Arguments.none().identifying(PROVIDER, provider.name()),
            SELECTORS,
            provider.selectors()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "MX or SPF names %s, but nothing stands at the selectors of its customers: %s."
        .formatted(arguments.text(PROVIDER), DkimLists.text(arguments, SELECTORS));
  }
}
