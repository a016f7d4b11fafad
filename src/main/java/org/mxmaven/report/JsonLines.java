package org.mxmaven.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Spoofability;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Judged;
import org.mxmaven.check.Mend;
import org.mxmaven.check.Summary;
import org.mxmaven.dns.Names;

/**
 * One line of JSON per domain, printed as the domains are finished; {@code docs/jsonl.schema.json}
 * describes it. All that is not printable ASCII is escaped, so that a line means the same in every
 * charset and harms no terminal.
 */
public final class JsonLines implements Report {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private static final char LAST_UNESCAPED = '~';

  private final JsonFactory json = new JsonFactory();

  /** Holds a line until it is whole. */
  private final CharArrayWriter line = new CharArrayWriter();

  private final PrintWriter out;
  private final Function<String, Optional<Check>> checks;

  /**
   * Lines for that writer.
   *
   * @param checks the check of an id, if there is one
   */
  public JsonLines(PrintWriter out, Function<String, Optional<Check>> checks) {
    this.out = out;
    this.checks = checks;
  }

  @Override
  public void add(Judged judged) {
    line.reset();
    try (JsonGenerator generator = json.createGenerator(line)) {
      generator.setHighestNonEscapedChar(LAST_UNESCAPED);
      write(judged, new JsonFields(generator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line.append('\n');
    out.write(line.toCharArray());
  }

  @Override
  public void flush() {
    out.flush();
  }

  /** Prints nothing: every line is a domain. */
  @Override
  public void end(Totals totals) {
    out.flush();
  }

  private void write(Judged judged, JsonFields json) throws IOException {
    Summary summary = judged.summary();
    json.open();
    json.number("line", judged.line());
    json.text("domain", Names.text(summary.domain()));
    Optional<String> unicode = DomainText.unicode(summary.domain());
    if (unicode.isPresent()) {
      json.text("domain_unicode", unicode.get());
    }
    json.text("status", summary.status().text());
    json.text("scanned_at", TIME.format(summary.updated()));
    new JsonRecords(json).write(summary.verdicts(), judged.assessment());
    json.text("txt_length_ok", Word.of(summary.verdicts().txtLength()).text());
    write(judged.assessment().spoofability(), json);
    json.openArray("findings");
    for (Finding finding : summary.findings()) {
      write(finding, judged.assessment(), json);
    }
    json.closeArray();
    json.close();
  }

  private static void write(Spoofability spoofability, JsonFields json) throws IOException {
    json.open("spoofable");
    json.text("domain", spoofability.domain().verdict().name());
    json.text("subdomain", spoofability.subdomain().verdict().name());
    json.text("nonexistent_subdomain", spoofability.nonexistent().verdict().name());
    json.text("reason", spoofability.reason());
    json.close();
  }

  private void write(Finding finding, Assessment assessment, JsonFields json) throws IOException {
    Optional<Check> check = checks.apply(finding.check());
    json.open();
    json.text("check", finding.check());
    json.text("severity", finding.severity().text());
    json.text("subject", finding.subject());
    json.text("message", finding.message());
    json.textOrNull("reference", check.map(Check::reference));
    Optional<Mend> mend = check.flatMap(c -> Mend.of(c, assessment, finding));
    if (mend.isPresent()) {
      json.open("mend");
      json.text("name", Names.text(mend.get().name()));
      json.text("txt", mend.get().record().presentation());
      json.close();
    }
    json.close();
  }
}
