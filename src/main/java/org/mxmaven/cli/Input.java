package org.mxmaven.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.mxmaven.scan.BadDomainException;
import org.mxmaven.scan.DomainList;
import org.mxmaven.scan.DomainList.Entry;
import org.mxmaven.scan.DomainName;

/** Gets the domains to scan from where the options say. */
final class Input {
  private static final String STANDARD_INPUT = "-";

  private Input() {}

  /** The domain of {@code -s}. */
  static DomainList single(String text) {
    try {
      return new DomainList(List.of(new Entry(1, DomainName.parse(text))), List.of());
    } catch (BadDomainException e) {
      throw new UserError(
          ExitCode.USAGE, "\"%s\" is no domain name: %s.".formatted(text, e.reason()), e);
    }
  }

  /** The domains of the list of {@code -m}. */
  static DomainList list(String file, InputStream standardInput) {
    String name = file.equals(STANDARD_INPUT) ? "standard input" : file;
    DomainList list;
    try {
      list = DomainList.parse(bytes(file, standardInput));
    } catch (CharacterCodingException e) {
      throw unusable(
          name, "it is not UTF-8 text; convert it, or check that it is the right file", e);
    } catch (IOException | InvalidPathException e) {
      throw unusable(name, "it cannot be read: " + e.getMessage(), e);
    }
    if (list.domains().isEmpty() && list.badLines().isEmpty()) {
      throw new UserError(ExitCode.USAGE, "%s holds no domain; write one a line.".formatted(name));
    }
    return list;
  }

  private static byte[] bytes(String file, InputStream standardInput) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return standardInput.readAllBytes();
    }
    Path path = Path.of(file);
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
    return Files.readAllBytes(path);
  }

  private static UserError unusable(String name, String reason, Exception cause) {
    return new UserError(
        ExitCode.USAGE, "The list %s cannot be used: %s.".formatted(name, reason), cause);
  }
}
