package org.mxmaven.report;

import java.io.IOException;
import java.util.Optional;

/**
 * Where a domain is, in SARIF (§3.28): by its name, and as a file and line, since platforms want
 * one. The file is the list of domains; without one it bears the domain's name.
 */
final class SarifLocation {
  private final Optional<String> list;

  /**
   * Locations for one report.
   *
   * @param list the path of the list of domains, if there is one
   */
  SarifLocation(Optional<String> list) {
    this.list = list;
  }

  void write(int line, String domain, JsonFields json) throws IOException {
    json.openArray("locations");
    json.open();
    json.open("physicalLocation");
    json.open("artifactLocation");
    json.text("uri", SarifText.uri(list.orElse(domain)));
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
