package org.mxmaven.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares what the program said of each domain with the truth. */
final class Verdicts {
  private static final int SHOWN = 10;

  private final Map<String, String> truth = new HashMap<>();
  private final List<String> examples = new ArrayList<>();
  private final boolean withDkim;
  private long differing;
  private long unknown;

  private Verdicts(boolean withDkim) {
    this.withDkim = withDkim;
  }

  /**
   * Checks every line of a report; each domain must be there once.
   *
   * @param withDkim whether the program was to look for keys
   */
  static Verdicts check(Path report, Path truth, boolean withDkim) {
    Verdicts verdicts = new Verdicts(withDkim);
    try (BufferedReader expected = Files.newBufferedReader(truth);
        BufferedReader lines = Files.newBufferedReader(report)) {
      Map<String, String> shared = new HashMap<>();
      for (String line = expected.readLine(); line != null; line = expected.readLine()) {
        int blank = line.indexOf(' ');
        String words = line.substring(blank + 1);
        if (!withDkim) {
          words = words.substring(0, words.lastIndexOf(' ')) + " N/A";
        }
        verdicts.truth.put(line.substring(0, blank), shared.computeIfAbsent(words, w -> w));
      }
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        verdicts.check(line);
      }
    } catch (IOException e) {
      throw new BenchException("The report cannot be read: " + e.getMessage(), e);
    }
    verdicts.truth.forEach((domain, words) -> verdicts.differs(domain, words, "no line"));
    return verdicts;
  }

  /** Domains with a verdict other than the truth, UNKNOWN aside; missing and repeated ones too. */
  long differing() {
    return differing;
  }

  /** Domains of which some verdict is UNKNOWN, and no other is wrong. */
  long unknown() {
    return unknown;
  }

  /** The first few that differ or are unknown, a line each. */
  List<String> examples() {
    return examples;
  }

  private void check(String line) {
    String domain = value(line, "\"domain\":\"");
    String said =
        new Truth(
                value(line, "\"spf\":{\"policy\":\""),
                value(line, "\"dmarc\":{\"policy\":\""),
                value(line, "\"txt_length_ok\":\""),
                value(line, "\"mx\":{\"ok\":\""),
                withDkim ? value(line, "\"dkim\":{\"verdict\":\"") : "N/A")
            .line();
    String expected = truth.remove(domain);
    if (expected == null) {
      differs(domain, "no line, or one only", said);
    } else if (!said.equals(expected)) {
      if (isOnlyUnknown(said, expected)) {
        unknown++;
        show(domain, expected, said);
      } else {
        differs(domain, expected, said);
      }
    }
  }

  private static boolean isOnlyUnknown(String said, String expected) {
    String[] words = said.split(" ");
    String[] truths = expected.split(" ");
    for (int i = 0; i < words.length; i++) {
      if (!words[i].equals(truths[i]) && !words[i].equals("UNKNOWN")) {
        return false;
      }
    }
    return true;
  }

  private void differs(String domain, String expected, String said) {
    differing++;
    show(domain, expected, said);
  }

  private void show(String domain, String expected, String said) {
    if (examples.size() < SHOWN) {
      examples.add(domain + ": expected " + expected + "; the program says " + said);
    }
  }

  /** Text cannot look like a key: a quotation mark inside a JSON string has a backslash before. */
  private static String value(String line, String key) {
    int start = line.indexOf(key);
    if (start < 0) {
      return "-";
    }
    return line.substring(start + key.length(), line.indexOf('"', start + key.length()));
  }
}
