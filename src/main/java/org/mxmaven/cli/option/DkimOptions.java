package org.mxmaven.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.dkim.selector.BadSelectorException;
import org.mxmaven.dkim.selector.SelectorName;
import org.mxmaven.inquiry.Leads.Guesses;
import org.xbill.DNS.Name;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say which DKIM keys are looked up. */
public final class DkimOptions {
  private static final String SELECTOR = "--dkim-selector";
  private static final String FILE = "--dkim-selectors";
  private static final String DEEP = "--dkim-deep";
  private static final String NONE = "--no-dkim";

  /** All of them. */
  public static final List<String> NAMES = List.of(SELECTOR, FILE, DEEP, NONE);

  @Option(
      names = SELECTOR,
      paramLabel = "NAME",
      description =
          "Look up the DKIM key of this selector too, at every domain; may be given several"
              + " times.")
  List<String> selectors = List.of();

  @Option(
      names = FILE,
      paramLabel = "FILE",
      description =
          "Look up the DKIM keys of the selectors in this text file too, one a line: DOMAIN"
              + " SELECTOR, or SELECTOR alone for every domain.")
  Optional<Path> file = Optional.empty();

  @Option(
      names = DEEP,
      description =
          "Look up the DKIM keys of all selectors that are known, over a hundred at each domain."
              + " Default: of those that its providers use, and sixteen common ones.")
  boolean deep;

  @Option(names = NONE, description = "Leave DKIM out: look up no keys.")
  boolean none;

  /**
   * Checks what a single value cannot say of itself.
   *
   * @throws ParameterException with the usage of that command
   */
  public void check(CommandSpec spec) {
    Stream.of(SELECTOR, FILE, DEEP)
        .filter(option -> none && spec.commandLine().getParseResult().hasMatchedOption(option))
        .findFirst()
        .ifPresent(
            option -> {
              throw new ParameterException(
                  spec.commandLine(),
                  "%s looks up no keys; leave it out, or %s".formatted(NONE, option));
            });
    if (file.filter(path -> path.toString().isEmpty()).isPresent()) {
      throw new ParameterException(spec.commandLine(), FILE + " needs the name of a file");
    }
  }

  /** Which selectors are asked for that nobody has named. */
  public Guesses guesses() {
    if (none) {
      return Guesses.LEFT_OUT;
    }
    return deep ? Guesses.DEEP : Guesses.COMMON;
  }

  /** The file with selectors. */
  public Optional<Path> file() {
    return file;
  }

  /** What the user calls it; empty if there is none. */
  public String fileName() {
    return file.map(Path::toString).orElse("");
  }

  /**
   * The selectors for every domain.
   *
   * @throws UserError if one is none
   */
  public List<Name> selectors() {
    List<Name> names = new ArrayList<>();
    for (String text : selectors) {
      try {
        names.add(SelectorName.parse(text));
      } catch (BadSelectorException e) {
        throw new UserError(
            ExitCode.USAGE, "\"%s\" is no DKIM selector: %s.".formatted(text, e.reason()), e);
      }
    }
    return names;
  }
}
