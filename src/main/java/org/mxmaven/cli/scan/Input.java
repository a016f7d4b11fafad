package org.mxmaven.cli.scan;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.OpenFiles;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.scan.BadDomainException;
import org.mxmaven.scan.BadLine;
import org.mxmaven.scan.DomainLines;
import org.mxmaven.scan.DomainName;
import org.mxmaven.scan.ListedDomain;
import org.mxmaven.scan.SeenDomains;
import org.xbill.DNS.Name;

/** The domains to scan, from where the options say; it is known to be usable. */
public final class Input {
  private static final String STANDARD_INPUT = "-";
  private static final String STANDARD_INPUT_NAME = "standard input";

  private final String name;
  private final Optional<Name> domain;
  private final Optional<String> key;
  private final OptionalInt count;
  private final Optional<Path> file;
  private final Opener opener;

  private Input(
      String name,
      Optional<Name> domain,
      Optional<String> key,
      OptionalInt count,
      Optional<Path> file,
      Opener opener) {
    this.name = name;
    this.domain = domain;
    this.key = key;
    this.count = count;
    this.file = file;
    this.opener = opener;
  }

  /** Gives the domains, without those seen already. */
  private interface Opener {
    Iterator<ListedDomain> open(SeenDomains seen, Consumer<BadLine> bad) throws IOException;
  }

  /**
   * One domain.
   *
   * @throws UserError if it is none
   */
  public static Input single(String text) {
    try {
      ListedDomain entry = new ListedDomain(1, DomainName.parse(text));
      return new Input(
          text,
          Optional.of(entry.domain()),
          Optional.empty(),
          OptionalInt.of(1),
          Optional.empty(),
          (seen, bad) -> List.of(entry).iterator());
    } catch (BadDomainException e) {
      throw new UserError(
          ExitCode.USAGE, "\"%s\" is no domain name: %s.".formatted(text, e.reason()), e);
    }
  }

  /**
   * A list.
   *
   * @param file the name of a file, or - for standard input
   * @throws UserError if it cannot be used
   */
  public static Input list(String file, InputStream standardInput) {
    if (file.equals(STANDARD_INPUT)) {
      return standardInput(standardInput);
    }
    Path path = path(file);
    if (OpenFiles.nameInput(path)) {
      return standardInput(standardInput);
    }
    // Not by a channel: that asks a pipe how far it is read, which no pipe knows.
    Opener opener = (seen, bad) -> new DomainLines(new FileInputStream(path.toFile()), seen, bad);
    // What another program writes into a pipe has no name that would be the same in the next run.
    String key =
        OpenFiles.name(path) ? STANDARD_INPUT : path.toAbsolutePath().normalize().toString();
    return new Input(
        file,
        Optional.empty(),
        Optional.of(key),
        count(path, file),
        Optional.of(path).filter(Files::isRegularFile),
        opener);
  }

  private static Input standardInput(InputStream in) {
    try {
      var unused = in.available();
    } catch (IOException e) {
      throw unusable(STANDARD_INPUT_NAME, "it is closed; give -m a file, or write into a pipe", e);
    }
    return new Input(
        STANDARD_INPUT_NAME,
        Optional.empty(),
        Optional.of(STANDARD_INPUT),
        OptionalInt.empty(),
        Optional.empty(),
        (seen, bad) -> new DomainLines(in, seen, bad));
  }

  private static Path path(String file) {
    Path path;
    try {
      path = Path.of(file);
    } catch (InvalidPathException e) {
      throw unusable(file, "it is no path", e);
    }
    if (Files.notExists(path)) {
      throw new UserError(
          ExitCode.USAGE, "The list %s does not exist; check the path.".formatted(file));
    }
    if (Files.isDirectory(path)) {
      throw new UserError(
          ExitCode.USAGE, "The list %s is a folder; give a text file.".formatted(file));
    }
    if (!Files.isReadable(path)) {
      throw new UserError(
          ExitCode.USAGE, "The list %s may not be read; check its permissions.".formatted(file));
    }
    return path;
  }

  /** A pipe is read only once, so nobody knows how much will come. */
  private static OptionalInt count(Path path, String name) {
    if (!Files.isRegularFile(path)) {
      return OptionalInt.empty();
    }
    try (InputStream in = Files.newInputStream(path)) {
      return OptionalInt.of(DomainLines.count(in));
    } catch (CharacterCodingException e) {
      throw unusable(
          name, "it is not UTF-8 text; convert it, or check that it is the right file", e);
    } catch (IOException e) {
      throw unusable(name, "it cannot be read: " + e.getMessage(), e);
    }
  }

  /** What the user calls it. */
  String name() {
    return name;
  }

  /** The domain, if it is one and no list. */
  public Optional<Name> domain() {
    return domain;
  }

  /** What a list is known by in the database; empty for a single domain. */
  public Optional<String> key() {
    return key;
  }

  /** The ordinary file that they have their lines in, if they are in one. */
  Optional<Path> file() {
    return file;
  }

  /** About how many domains there are, if that can be known. */
  OptionalInt count() {
    return count;
  }

  /**
   * The domains, to be read once.
   *
   * @param seen domains to leave out
   */
  Iterator<ListedDomain> domains(SeenDomains seen, Consumer<BadLine> bad) {
    try {
      return opener.open(seen, bad);
    } catch (IOException e) {
      throw unusable(name, "it cannot be read: " + e.getMessage(), e);
    }
  }

  /** Whether there is any domain, the first of which is read for that. */
  boolean begins(Iterator<ListedDomain> domains) {
    try {
      return domains.hasNext();
    } catch (UncheckedIOException e) {
      throw unusable(
          name, "it cannot be read: " + Objects.requireNonNull(e.getCause()).getMessage(), e);
    }
  }

  private static UserError unusable(String name, String reason, Exception cause) {
    return new UserError(
        ExitCode.USAGE, "The list %s cannot be used: %s.".formatted(name, reason), cause);
  }
}
