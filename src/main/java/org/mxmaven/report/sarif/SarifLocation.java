package org.mxmaven.report.sarif;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.mxmaven.report.json.JsonFields;

/**
 * Where a domain is, in SARIF (§3.28): by its name, and as a file and line, since platforms want
 * one. The file is the list of domains; without one it bears the domain's name.
 */
final class SarifLocation {
  private final Optional<String> list;

  /**
   * Locations for one report.
   *
   * @param list the list of domains, if there is one
   */
  public SarifLocation(Optional<Path> list) {
    this.list = list.map(SarifLocation::uri);
  }

  /** Relative to where the program was started, if the path is relative. */
  private static String uri(Path path) {
    return path.isAbsolute()
        ? path.toUri().toString()
        : SarifText.uri(path.toString().replace(path.getFileSystem().getSeparator(), "/"));
  }

  public void write(int line, String domain, JsonFields json) throws IOException {
    json.openArray("locations");
    json.open();
    json.open("physicalLocation");
    json.open("artifactLocation");
    json.text("uri", list.orElseGet(() -> SarifText.uri(domain)));
    json.close();
    json.open("region");
    json.number("startLine", list.isPresent() ? line : 1);
    json.close();
    json.close();
    json.openArray("logicalLocations");
    json.open();
    json.text("fullyQualifiedName", domain);
    json.text("kind", "domain");
    json.close();
    json.closeArray();
    json.close();
    json.closeArray();
  }
}
