package org.mxmaven.cli.scan;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.mxmaven.cli.option.DkimOptions;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.dkim.selector.BadSelectorException;
import org.mxmaven.dkim.selector.SelectorName;
import org.mxmaven.dns.Names;
import org.mxmaven.inquiry.KeyName;
import org.mxmaven.scan.BadDomainException;
import org.mxmaven.scan.BadLine;
import org.mxmaven.scan.ContentLines;
import org.mxmaven.scan.DomainName;
import org.xbill.DNS.Name;

/** Reads a file of DKIM selectors, one a line: {@code DOMAIN SELECTOR}, or a selector alone. */
final class SelectorFile {
  /** More than a million lines; all of them are kept. */
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  private final Path file;
  private final GivenSelectors selectors;
  private final Consumer<BadLine> bad;

  private SelectorFile(Path file, GivenSelectors selectors, Consumer<BadLine> bad) {
    this.file = file;
    this.selectors = selectors;
    this.bad = bad;
  }

  /**
   * The selectors that the options name, in a file too.
   *
   * @param bad told each line of it that is no selector
   * @throws UserError if one that an option names is none, or if the file cannot be used
   */
  static GivenSelectors given(DkimOptions options, Consumer<BadLine> bad) {
    GivenSelectors selectors = new GivenSelectors(options.selectors());
    options.file().ifPresent(file -> new SelectorFile(file, selectors, bad).read());
    return selectors;
  }

  private void read() {
    ContentLines lines = new ContentLines(new ByteArrayInputStream(bytes()));
    try {
      for (Optional<ContentLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        take(line.get());
      }
    } catch (IOException e) {
      throw unusable("it cannot be read: " + e.getMessage(), e);
    }
  }

  private byte[] bytes() {
    if (Files.notExists(file)) {
      throw wrong("does not exist; check the path");
    }
    if (Files.isDirectory(file)) {
      throw wrong("is a folder; give a text file");
    }
    if (!Files.isReadable(file)) {
      throw wrong("may not be read; check its permissions");
    }
    try (InputStream in = new FileInputStream(file.toFile())) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw wrong("is larger than %d MB; split it".formatted(MOST_BYTES >> 20));
      }
      var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return bytes;
    } catch (CharacterCodingException e) {
      throw unusable("it is not UTF-8 text; convert it, or check that it is the right file", e);
    } catch (IOException e) {
      throw unusable("it cannot be read: " + e.getMessage(), e);
    }
  }

  private void take(ContentLines.Line line) {
    String[] words = line.content().split("\\s+", 3);
    try {
      switch (words.length) {
        case 1 -> take(SelectorName.parse(words[0]));
        case 2 -> take(domain(words[0]), SelectorName.parse(words[1]));
        default -> throw new BadSelectorException("it has more than a domain and a selector");
      }
    } catch (BadSelectorException e) {
      bad.accept(new BadLine(line.number(), line.content(), e.reason()));
    }
  }

  private static Name domain(String text) throws BadSelectorException {
    try {
      return DomainName.parse(text);
    } catch (BadDomainException e) {
      throw new BadSelectorException("its domain is none, " + e.reason());
    }
  }

  private void take(Name selector) {
    if (!selectors.add(selector)) {
      throw wrong(tooMany("every domain"));
    }
  }

  private void take(Name domain, Name selector) throws BadSelectorException {
    if (new KeyName(selector, domain).question().isEmpty()) {
      throw new BadSelectorException("it is too long for that domain");
    }
    if (!selectors.add(domain, selector)) {
      throw wrong(tooMany(Names.text(domain)));
    }
  }

  private static String tooMany(String domain) {
    return "has over %d selectors for %s; give those that sign"
        .formatted(GivenSelectors.MOST, domain);
  }

  private UserError wrong(String what) {
    return new UserError(ExitCode.USAGE, "The file of selectors %s %s.".formatted(file, what));
  }

  private UserError unusable(String reason, Exception cause) {
    return new UserError(
        ExitCode.USAGE,
        "The file of selectors %s cannot be used: %s.".formatted(file, reason),
        cause);
  }
}
