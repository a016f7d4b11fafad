package org.mxmaven.report.text;

import static org.mxmaven.verdict.DmarcVerdict.DMARC;
import static org.mxmaven.verdict.MxHostsVerdict.MX;
import static org.mxmaven.verdict.TxtLengthVerdict.TXT_LENGTH;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.report.Page;
import org.mxmaven.report.Word;
import org.mxmaven.result.Summary;
import org.mxmaven.verdict.Verdicts;

/** A row of the traffic-light table as a few short lines, for narrow terminals. */
final class StackedVerdicts {
  private static final String INDENT = "  ";

  private final Page page;
  private final DateTimeFormatter time;
  private final String separator;
  private final Optional<SpoofableColumn> spoofable;

  public StackedVerdicts(Page page, Optional<SpoofableColumn> spoofable) {
    this.page = page;
    this.spoofable = spoofable;
    this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(page.terminal().zone());
    this.separator = page.terminal().hasBoxDrawing() ? " · " : " | ";
  }

  /** A labelled verdict. */
  private record Item(String label, Word word) {
    int width() {
      return label.length() + 1 + word.width();
    }

    String painted(boolean colour) {
      return label + " " + word.painted(colour);
    }
  }

  public void print(Summary domain) {
    Verdicts verdicts = domain.verdicts();
    page.data("", page.domain(domain.domain()));
    Stream<Item> usual =
        Stream.of(
            new Item("SPF", Word.spf(verdicts)),
            new Item("DMARC", Word.of(verdicts.get(DMARC))),
            new Item("TXT length", Word.of(verdicts.get(TXT_LENGTH))),
            new Item("MX", Word.of(verdicts.get(MX))),
            new Item("updated", Word.plain(time.format(domain.updated()))));
    Stream<Item> last =
        spoofable.map(column -> new Item(SpoofableColumn.HEADER, column.cell(domain))).stream();
    print(Stream.concat(usual, last).toList());
  }

  private void print(List<Item> items) {
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (Item item : items) {
      boolean fits = used + separator.length() + item.width() <= page.terminal().width();
      if (used > 0 && fits) {
        line.append(separator);
        used += separator.length();
      } else {
        flush(line);
        line.append(INDENT);
        used = INDENT.length();
      }
      line.append(item.painted(page.terminal().colour()));
      used += item.width();
    }
    flush(line);
  }

  private void flush(StringBuilder line) {
    if (!line.isEmpty()) {
      page.line(line.toString());
      line.setLength(0);
    }
  }
}
