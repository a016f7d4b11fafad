package org.mxmaven.dkim.selector;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The table of providers as it is shipped. */
final class ProviderFile {
  private static final String RESOURCE = "providers.txt";

  private ProviderFile() {}

  static List<Provider> read() {
    InputStream in = Objects.requireNonNull(ProviderFile.class.getResourceAsStream(RESOURCE));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).map(ProviderFile::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Provider row(String line) {
    String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    return new Provider(
        cells[0],
        names(cells[1]),
        names(cells[2]),
        Selectors.of(cells[3]),
        Selectors.of(cells[4]),
        names(cells[5]),
        cells[6].equals("fixed"),
        dangling(cells[7]));
  }

  private static List<String> names(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" ", -1));
  }

  private static Provider.Dangling dangling(String cell) {
    int colon = cell.indexOf(": ");
    if (colon < 0) {
      return Provider.Dangling.NEVER;
    }
    String selectors = cell.substring(0, colon);
    String reason = cell.substring(colon + 2);
    return selectors.equals("*")
        ? new Provider.Dangling(List.of(), true, reason)
        : new Provider.Dangling(Selectors.of(selectors), false, reason);
  }
}
