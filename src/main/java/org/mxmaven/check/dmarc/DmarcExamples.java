package org.mxmaven.check.dmarc;

import java.util.List;
import org.mxmaven.check.Example;

/** Examples of checks on the text of a DMARC record. */
final class DmarcExamples {
  private static final String DOMAIN = "shop.example";

  private DmarcExamples() {}

  /** A record, and the one that takes its place. */
  static Example record(String before, String after) {
    return new Example(DOMAIN, List.of(txt(before)), List.of(txt(after)));
  }

  /** The line of a zone file that publishes a record of the example's domain. */
  static String txt(String record) {
    return "_dmarc." + DOMAIN + ". TXT \"" + record + "\"";
  }
}
