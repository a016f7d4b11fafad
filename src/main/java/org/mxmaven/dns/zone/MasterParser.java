package org.mxmaven.dns.zone;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Generator;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Reads the directives of a master file, and makes records of its other entries. */
final class MasterParser {
  /** The TTL of records in a file that states none, in seconds. */
  static final long DEFAULT_TTL = 3600;

  private static final int MAX_TTL = Integer.MAX_VALUE;

  private final String file;
  private final ZoneLimits limits;
  private final Handler sink;
  private final DataParser data;
  private @Nullable Name origin;
  private @Nullable Name owner;
  private String ownerText = "";
  // Of $TTL, or else of the record before; negative if there was neither.
  private long defaultTtl = -1;
  private boolean defaultStated;
  private long generated;

  /** What takes the records. */
  interface Handler {
    /** An {@code $ORIGIN}. */
    void origin(Name name);

    /**
     * A record of class IN.
     *
     * @param line where it stands, counted from 1
     */
    void add(Name owner, long ttl, RecordData data, int line);
  }

  MasterParser(String file, ZoneLimits limits, Handler sink) {
    this.file = file;
    this.limits = limits;
    this.sink = sink;
    this.data = new DataParser(file);
  }

  /**
   * Reads all entries.
   *
   * @throws ZoneFileException for the first error
   */
  void parse(MasterLexer lexer) {
    MasterEntry entry = lexer.next();
    while (entry != null) {
      Token first = entry.tokens().get(0);
      // In quotes too: some name servers take that for a directive.
      if (!entry.ownerOmitted() && first.text().startsWith("$")) {
        directive(first.text().toUpperCase(Locale.ROOT), entry);
      } else {
        record(entry);
      }
      entry = lexer.next();
    }
  }

  private void directive(String name, MasterEntry entry) {
    switch (name) {
      case "$ORIGIN" -> origin(argument(entry, name));
      case "$TTL" -> {
        defaultTtl = Header.ttl(argument(entry, name));
        defaultStated = true;
        if (defaultTtl < 0) {
          throw error(entry.line(), "expected a TTL value after $TTL");
        }
      }
      case "$GENERATE" -> generate(entry);
      case "$INCLUDE" ->
          throw error(
              entry.line(), "$INCLUDE is not followed; give that file with a --zone of its own");
      default -> throw error(entry.line(), "Invalid directive: " + name);
    }
  }

  private Token argument(MasterEntry entry, String directive) {
    if (entry.tokens().size() != 2) {
      throw error(entry.line(), "expected one word after " + directive);
    }
    return entry.tokens().get(1);
  }

  private void origin(Token token) {
    Name name = name(token);
    if (!name.isAbsolute()) {
      throw error(token.line(), "the name after $ORIGIN is relative to nothing; end it with a dot");
    }
    origin = name;
    ownerText = "";
    sink.origin(name);
  }

  private void record(MasterEntry entry) {
    Name of = entry.ownerOmitted() ? owner : owner(entry.tokens().get(0));
    if (of == null) {
      throw error(entry.line(), "no owner");
    }
    owner = of;
    Header header = Header.of(file, entry, entry.ownerOmitted() ? 0 : 1);
    List<Token> rest = entry.tokens().subList(header.next(), entry.tokens().size());
    RecordData rdata = data.parse(of, header.type(), rest, origin, entry.lastLine());
    long ttl = ttl(header, rdata);
    if (!defaultStated) {
      defaultTtl = ttl;
    }
    sink.add(of, ttl, rdata, entry.line());
  }

  private Name owner(Token token) {
    if (owner != null && token.text().equals(ownerText)) {
      return owner;
    }
    Name name = name(token);
    if (!name.isAbsolute()) {
      throw error(token.line(), "a name is relative and no $ORIGIN stands before it");
    }
    ownerText = token.text();
    return name;
  }

  private Name name(Token token) {
    try {
      return Name.fromString(Escapes.ascii(token.text()), origin);
    } catch (TextParseException e) {
      throw error(token.line(), String.valueOf(e.getMessage()));
    }
  }

  /** RFC 2308 §4, and name servers take a SOA's from its minimum if nothing stands before it. */
  private long ttl(Header header, RecordData rdata) {
    if (header.ttl() >= 0) {
      return header.ttl();
    }
    if (defaultTtl >= 0) {
      return defaultTtl;
    }
    if (header.type() != Type.SOA) {
      return DEFAULT_TTL;
    }
    // RFC 2181 §8: what is over 31 bits counts as zero.
    return rdata.soaMinimum() > MAX_TTL ? 0 : rdata.soaMinimum();
  }

  private void generate(MasterEntry entry) {
    List<Token> tokens = entry.tokens();
    Generation generation = tokens.size() < 3 ? null : Generation.of(tokens.get(1).text());
    if (generation == null) {
      throw error(
          entry.line(), "expected $GENERATE START-STOP[/STEP] OWNER [TTL] [CLASS] TYPE DATA");
    }
    Header header = Header.of(file, entry, 3);
    if (!Generator.supportedType(header.type())) {
      throw error(
          entry.line(), "$GENERATE does not support " + Type.string(header.type()) + " records");
    }
    if (tokens.size() != header.next() + 1) {
      throw error(entry.line(), "expected one word of data at the end of $GENERATE");
    }
    String name = tokens.get(2).text();
    String template = tokens.get(header.next()).text();
    if (!Generation.isTemplate(name) || !Generation.isTemplate(template)) {
      throw error(
          entry.line(),
          "$GENERATE knows $ and ${OFFSET,WIDTH,BASE}, with a width up to 99 and d, o, x or X as"
              + " base");
    }
    count(generation.count(), entry.line());
    try {
      Generator records = generation.records(name, header.type(), template, origin);
      Record record = records.nextRecord();
      while (record != null) {
        RecordData rdata = data.data(record, entry.line());
        sink.add(record.getName(), ttl(header, rdata), rdata, entry.line());
        record = records.nextRecord();
      }
    } catch (IOException | IllegalArgumentException e) {
      throw error(entry.line(), DataParser.reason(e, header.type()));
    }
  }

  private void count(long records, int line) {
    if (records > limits.generatedByLine()) {
      throw error(
          line,
          "$GENERATE makes %,d records, and may make %,d"
              .formatted(records, limits.generatedByLine()));
    }
    generated += records;
    if (generated > limits.generatedByFile()) {
      throw error(
          line,
          "the $GENERATE lines up to here make over %,d records"
              .formatted(limits.generatedByFile()));
    }
  }

  private ZoneFileException error(int line, String reason) {
    return new ZoneFileException(file, line, reason);
  }
}
