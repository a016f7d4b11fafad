package org.mxmaven.bench;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A master file for the root that holds every name of the benchmark; names have no final dot. */
final class Zone implements Closeable {
  private static final int LONGEST_STRING = 255;

  private final BufferedWriter out;

  Zone(Path file) throws IOException {
    out = Files.newBufferedWriter(file);
    line("$ORIGIN .");
    line("$TTL 3600");
    line(". SOA ns.bench.test. hostmaster.bench.test. 1 3600 600 86400 3600");
    line(". NS ns.bench.test.");
    a("ns.bench.test", 53);
  }

  void mx(String name, int preference, String host) {
    line(name + ". MX " + preference + " " + host + ".");
  }

  /** The null MX of RFC 7505. */
  void nullMx(String name) {
    line(name + ". MX 0 .");
  }

  /** A documentation address made from the number. */
  void a(String name, int number) {
    line(name + ". A " + Addresses.ipv4(number));
  }

  void aaaa(String name, int number) {
    line(name + ". AAAA " + Addresses.ipv6(number));
  }

  void cname(String name, String target) {
    line(name + ". CNAME " + target + ".");
  }

  void caa(String name, String tag, String value) {
    line(name + ". CAA 0 " + tag + " \"" + value + "\"");
  }

  /** A TXT record; text of over 255 bytes is cut wherever a string is full. */
  void txt(String name, String text) {
    if (text.length() <= LONGEST_STRING) {
      txt(name, List.of(text));
    } else {
      txt(name, List.of(text.split("(?<=\\G.{" + LONGEST_STRING + "})")));
    }
  }

  void txt(String name, List<String> strings) {
    line(
        strings.stream()
            .map(string -> "\"" + string + "\"")
            .collect(Collectors.joining(" ", name + ". TXT ", "")));
  }

  private void line(String text) {
    try {
      out.write(text);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
