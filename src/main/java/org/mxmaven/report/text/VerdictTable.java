package org.mxmaven.report.text;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.mxmaven.report.Page;
import org.mxmaven.report.Word;
import org.mxmaven.verdict.Verdict;

/**
 * The traffic-light table. A terminal that is too narrow for it gets shorter times and columns,
 * then lines of their own for the longest domains; one that is too narrow even so gets a few lines
 * per domain instead of one. Where there is no terminal, a domain has always one line.
 */
final class VerdictTable {
  private static final String GAP = "  ";

  /** A column of domains that is narrower than this would hold next to none of them. */
  private static final int MIN_DOMAIN = 16;

  /** From the widest to the narrowest. */
  private static final List<Layout> LAYOUTS =
      List.of(
          new Layout("uuuu-MM-dd HH:mm:ss.SSSSSS", 2),
          new Layout("uuuu-MM-dd HH:mm:ss", 2),
          new Layout("uuuu-MM-dd HH:mm:ss", 0),
          new Layout("uuuu-MM-dd", 0));

  private final Page page;
  private final VerdictColumns columns;
  private final List<String> headers = new ArrayList<>(List.of("domain"));
  private final Set<Verdict<?>> marked = new HashSet<>();

  public VerdictTable(Page page, VerdictColumns columns) {
    this.page = page;
    this.columns = columns;
    headers.addAll(columns.map(verdict -> verdict.labels().header(), "last_updated"));
  }

  /**
   * How a table is laid out.
   *
   * @param time the pattern of the last column
   * @param slack how much wider than its header each column is at least
   */
  private record Layout(String time, int slack) {}

  /** A layout for certain domains. */
  private record Form(DateTimeFormatter time, List<Integer> widths) {
    int width() {
      return widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (widths.size() - 1);
    }

    /** This form with so narrow a column of domains that it fits, if that leaves room for any. */
    Optional<Form> within(int columns) {
      int room = columns - (width() - widths.get(0));
      List<Integer> narrower = new ArrayList<>(widths);
      narrower.set(0, room);
      return room < MIN_DOMAIN ? Optional.empty() : Optional.of(new Form(time, narrower));
    }
  }

  public void print(List<VerdictRow> domains) {
    domains.forEach(rows(domains));
  }

  /**
   * Begins a table of these domains and of others that are not known yet.
   *
   * @return prints a row; of these domains too
   */
  public Consumer<VerdictRow> openEnded(List<VerdictRow> first) {
    List<VerdictRow> all = new ArrayList<>(first);
    first.stream().findFirst().map(VerdictRow::widest).ifPresent(all::add);
    return rows(all);
  }

  /** Explains the signs behind words, if any row that was printed has them. */
  public void end() {
    for (Verdict<?> verdict : columns.verdicts()) {
      if (marked.contains(verdict)) {
        page.prose("", verdict.mark().orElseThrow().note());
      }
    }
  }

  private Consumer<VerdictRow> rows(List<VerdictRow> domains) {
    return laidOut(domains).andThen(row -> marked.addAll(row.verdicts().marked()));
  }

  private Consumer<VerdictRow> laidOut(List<VerdictRow> domains) {
    return LAYOUTS.stream()
        .map(layout -> form(domains, layout))
        .filter(candidate -> candidate.width() <= page.terminal().width())
        .findFirst()
        .or(() -> form(domains, LAYOUTS.get(LAYOUTS.size() - 1)).within(page.terminal().width()))
        .map(this::rows)
        .orElseGet(() -> new StackedVerdicts(page, columns)::print);
  }

  private Consumer<VerdictRow> rows(Form form) {
    print(headers.stream().map(Word::plain).toList(), form.widths());
    print(form.widths().stream().map("-"::repeat).map(Word::plain).toList(), form.widths());
    return domain -> print(row(domain, form.time()), form.widths());
  }

  private Form form(List<VerdictRow> domains, Layout layout) {
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern(layout.time()).withZone(page.terminal().zone());
    int[] widths = headers.stream().mapToInt(header -> header.length() + layout.slack()).toArray();
    for (VerdictRow domain : domains) {
      List<Word> row = row(domain, time);
      Arrays.setAll(widths, i -> Math.max(widths[i], row.get(i).width()));
    }
    return new Form(time, IntStream.of(widths).boxed().toList());
  }

  private List<Word> row(VerdictRow row, DateTimeFormatter time) {
    List<Word> words = new ArrayList<>();
    words.add(Word.plain(page.domain(row.domain())));
    words.addAll(columns.words(row, time.format(row.updated())));
    return words;
  }

  private void print(List<Word> row, List<Integer> widths) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Word word = row.get(i);
      if (word.width() > widths.get(i) && page.terminal().isOne()) {
        page.data("", word.text());
        word = Word.plain("");
      }
      String padding = " ".repeat(Math.max(0, widths.get(i) - word.width()));
      cells.add(word.painted(page.terminal().colour()) + padding);
    }
    page.line(String.join(GAP, cells).stripTrailing());
  }
}
