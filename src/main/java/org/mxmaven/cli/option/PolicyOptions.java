package org.mxmaven.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.https.HttpsSettings;
import org.mxmaven.inquiry.Leads.Policies;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say which policies of MTA-STS are looked at, and how. */
public final class PolicyOptions {
  /** All of them. */
  public static final List<String> NAMES =
      List.of("--policies", "--https-port", "--trust-store", "--allow-private", "--mta-sts-policy");

  private static final int LAST_PORT = 65_535;

  @Option(
      names = "--policies",
      description =
          "Fetch the MTA-STS policies of the domains too, by HTTPS from the hosts that serve them.")
  boolean policies;

  @Option(
      names = "--https-port",
      paramLabel = "PORT",
      defaultValue = "443",
      description = "Where web servers listen. Default: ${DEFAULT-VALUE}.")
  public int httpsPort = HttpsSettings.PORT;

  @Option(
      names = "--trust-store",
      paramLabel = "FILE",
      description =
          "Trust the certificates in this PEM file, and no others. Default: those that Java"
              + " trusts.")
  public Optional<Path> trustStore = Optional.empty();

  @Option(
      names = "--allow-private",
      description =
          "Connect to addresses too that are set aside, such as loopback and private ones, if a"
              + " scanned domain leads there. Default: such addresses are never connected to.")
  public boolean allowPrivate;

  @Option(
      names = "--mta-sts-policy",
      paramLabel = "DOMAIN=FILE",
      description =
          "Judge the domain as if this file were its MTA-STS policy; may be given several times.")
  List<String> planned = List.of();

  /**
   * Checks what a single value cannot say of itself.
   *
   * @throws ParameterException with the usage of that command
   */
  public void check(CommandSpec spec) {
    if (httpsPort < 1 || httpsPort > LAST_PORT) {
      throw new ParameterException(spec.commandLine(), "--https-port is a number from 1 to 65535");
    }
    for (String option : List.of("--https-port", "--trust-store", "--allow-private")) {
      if (!policies && spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw new ParameterException(
            spec.commandLine(), option + " is for --policies; give that too, or leave it out");
      }
    }
  }

  /**
   * The files that are judged as policies, by domain.
   *
   * @throws UserError if a value is not of that form
   */
  public Map<String, Path> planned() {
    Map<String, Path> files = new LinkedHashMap<>();
    for (String value : planned) {
      int sign = value.indexOf('=');
      try {
        if (sign > 0 && sign < value.length() - 1) {
          files.put(value.substring(0, sign), Path.of(value.substring(sign + 1)));
          continue;
        }
      } catch (InvalidPathException e) {
        // It is told below.
      }
      throw new UserError(
          ExitCode.USAGE, "\"%s\" of --mta-sts-policy is not DOMAIN=FILE.".formatted(value));
    }
    return files;
  }

  /** Whether the hosts of policies are asked for them. */
  public boolean areFetched() {
    return policies;
  }

  /** Where policies come from. */
  public Policies source() {
    if (policies) {
      return Policies.FETCHED;
    }
    return planned.isEmpty() ? Policies.LEFT_OUT : Policies.HELD;
  }
}
