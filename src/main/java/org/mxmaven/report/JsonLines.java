package org.mxmaven.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.mxmaven.check.Check;
import org.mxmaven.check.Judged;

/**
 * One line of JSON per domain, printed as the domains are finished; {@code docs/jsonl.schema.json}
 * describes it. All that is not printable ASCII is escaped, so that a line means the same in every
 * charset and harms no terminal.
 */
public final class JsonLines implements Report {
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
      generator.setHighestNonEscapedChar(JsonFields.LAST_UNESCAPED);
      new JsonDomain(new JsonFields(generator), checks).write(judged);
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
}
