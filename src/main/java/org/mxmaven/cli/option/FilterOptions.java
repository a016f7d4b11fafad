package org.mxmaven.cli.option;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mxmaven.check.Severity;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.result.DomainFilter;
import org.mxmaven.result.NameGlob;
import org.mxmaven.verdict.VerdictList;
import picocli.CommandLine.Option;

/** The options that say which domains a report is on. */
public final class FilterOptions {
  private static final List<String> POLICIES = VerdictList.ALL.policyNames();

  @Option(
      names = "--domain",
      paramLabel = "GLOB",
      description =
          "Report only on domains whose name matches, such as '*.example.com': * stands for any"
              + " text, ? for one character.")
  Optional<String> domain = Optional.empty();

  @Option(
      names = "--check",
      paramLabel = "ID",
      split = ",",
      description = "Report only what these checks find, and the domains that have it.")
  List<String> checks = List.of();

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      split = ",",
      description =
          "Report only on domains whose SPF or DMARC policy is one of these, such as NONE or"
              + " PERMERROR.")
  List<String> policies = List.of();

  @Option(names = "--only-problems", description = "Report only on domains with a problem.")
  boolean onlyProblems;

  /**
   * The filter that the options make.
   *
   * @param severity the least severe finding that is wanted
   * @throws UserError if a check or a policy does not exist, or if the pattern is empty
   */
  public DomainFilter filter(Optional<Severity> severity) {
    Set<String> ids = new HashSet<>();
    checks.forEach(id -> ids.add(CheckIds.known(id)));
    return new DomainFilter(
        domain.map(FilterOptions::glob),
        ids,
        severity,
        policies.stream().map(FilterOptions::policy).collect(Collectors.toSet()),
        onlyProblems);
  }

  private static NameGlob glob(String text) {
    NameGlob glob = NameGlob.of(text);
    if (glob.text().isEmpty()) {
      throw new UserError(
          ExitCode.USAGE,
          "--domain is empty; give a pattern such as '*.example.com', or leave it out.");
    }
    return glob;
  }

  /** {@code not set}, {@code NOT-SET} and {@code NOT_SET} are the same. */
  private static String policy(String text) {
    String word = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    if (!POLICIES.contains(word)) {
      throw new UserError(
          ExitCode.USAGE,
          "There is no policy \"%s\"; use one of %s."
              .formatted(text.strip(), String.join(", ", POLICIES)));
    }
    return word;
  }
}
