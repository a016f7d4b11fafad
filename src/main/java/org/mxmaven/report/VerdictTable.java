package org.mxmaven.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mxmaven.assess.Verdicts;
import org.mxmaven.check.Summary;

/**
 * The traffic-light table. A terminal that is too narrow for it gets shorter times and columns,
 * then lines of their own for the longest domains; one that is too narrow even so gets a few lines
 * per domain instead of one.
 */
final class VerdictTable {
  private static final String GAP = "  ";

  /** A column of domains that is narrower than this would hold next to none of them. */
  private static final int MIN_DOMAIN = 16;

  private static final List<String> HEADERS =
      List.of("domain", "SPF_policy", "DMARC_policy", "TXT_length_OK", "MX_OK", "last_updated");

  /** From the widest to the narrowest. */
  private static final List<Layout> LAYOUTS =
      List.of(
          new Layout("uuuu-MM-dd HH:mm:ss.SSSSSS", 2),
          new Layout("uuuu-MM-dd HH:mm:ss", 2),
          new Layout("uuuu-MM-dd HH:mm:ss", 0),
          new Layout("uuuu-MM-dd", 0));

  private final Page page;
  private final Optional<SpoofableColumn> spoofable;
  private final List<String> headers;

  VerdictTable(Page page) {
    this.page = page;
    this.spoofable = Optional.empty();
    this.headers = HEADERS;
  }

  /** A table with one more column, the last. */
  VerdictTable(Page page, SpoofableColumn spoofable) {
    this.page = page;
    this.spoofable = Optional.of(spoofable);
    this.headers = Stream.concat(HEADERS.stream(), Stream.of(SpoofableColumn.HEADER)).toList();
  }

  /**
   * How a table is laid out.
   *
   * @param time the pattern of the last column
   * @param slack how much wider than its header each column is at least
   */
  private record Layout(String time, int slack) {}

  /** A table ready to print. */
  private record Table(List<List<Word>> rows, List<Integer> widths) {
    int width() {
      return widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (widths.size() - 1);
    }

    /** This table with so narrow a column of domains that it fits, if that leaves room for any. */
    Optional<Table> within(int columns) {
      int room = columns - (width() - widths.get(0));
      List<Integer> narrower = new ArrayList<>(widths);
      narrower.set(0, room);
      return room < MIN_DOMAIN ? Optional.empty() : Optional.of(new Table(rows, narrower));
    }
  }

  void print(List<Summary> domains) {
    Optional<Table> table =
        LAYOUTS.stream()
            .map(layout -> table(domains, layout))
            .filter(candidate -> candidate.width() <= page.terminal().width())
            .findFirst();
    table
        .or(() -> table(domains, LAYOUTS.get(LAYOUTS.size() - 1)).within(page.terminal().width()))
        .ifPresentOrElse(
            this::print, () -> domains.forEach(new StackedVerdicts(page, spoofable)::print));
  }

  private Table table(List<Summary> domains, Layout layout) {
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern(layout.time()).withZone(page.terminal().zone());
    List<List<Word>> rows = domains.stream().map(domain -> row(domain, time)).toList();
    List<Integer> widths =
        IntStream.range(0, headers.size()).mapToObj(i -> width(rows, i, layout.slack())).toList();
    return new Table(rows, widths);
  }

  private List<Word> row(Summary domain, DateTimeFormatter time) {
    Verdicts verdicts = domain.verdicts();
    Stream<Word> usual =
        Stream.of(
            Word.plain(page.domain(domain.domain())),
            Word.of(verdicts.spf()),
            Word.of(verdicts.dmarc()),
            Word.of(verdicts.txtLength()),
            Word.of(verdicts.mx()),
            Word.plain(time.format(domain.updated())));
    return Stream.concat(usual, spoofable.map(column -> column.cell(domain)).stream()).toList();
  }

  private int width(List<List<Word>> rows, int column, int slack) {
    int widest = rows.stream().mapToInt(row -> row.get(column).width()).max().orElse(0);
    return Math.max(widest, headers.get(column).length() + slack);
  }

  private void print(Table table) {
    List<Word> titles = headers.stream().map(Word::plain).toList();
    List<Word> rules = table.widths().stream().map("-"::repeat).map(Word::plain).toList();
    print(titles, table.widths());
    print(rules, table.widths());
    table.rows().forEach(row -> print(row, table.widths()));
  }

  private void print(List<Word> row, List<Integer> widths) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Word word = row.get(i);
      if (word.width() > widths.get(i)) {
        page.data("", word.text());
        word = Word.plain("");
      }
      String padding = " ".repeat(widths.get(i) - word.width());
      cells.add(word.painted(page.terminal().colour()) + padding);
    }
    page.line(String.join(GAP, cells).stripTrailing());
  }
}
