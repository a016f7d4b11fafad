package org.mxmaven.report.text;

import static org.mxmaven.verdict.DmarcVerdict.DMARC;
import static org.mxmaven.verdict.MxHostsVerdict.MX;
import static org.mxmaven.verdict.SpfVerdict.SPF;
import static org.mxmaven.verdict.TxtLengthVerdict.TXT_LENGTH;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mxmaven.report.Page;
import org.mxmaven.report.Word;
import org.mxmaven.result.Summary;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.Verdicts;
import org.mxmaven.verdict.Wording;

/**
 * The traffic-light table. A terminal that is too narrow for it gets shorter times and columns,
 * then lines of their own for the longest domains; one that is too narrow even so gets a few lines
 * per domain instead of one. Where there is no terminal, a domain has always one line.
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
  private boolean anyInVain;

  /** A table that has one more column, if that is wanted. */
  public VerdictTable(Page page, Optional<SpoofableColumn> spoofable) {
    this.page = page;
    this.spoofable = spoofable;
    this.headers =
        spoofable.isEmpty()
            ? HEADERS
            : Stream.concat(HEADERS.stream(), Stream.of(SpoofableColumn.HEADER)).toList();
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

  public void print(List<Summary> domains) {
    domains.forEach(rows(domains));
  }

  /**
   * Begins a table of these domains and of others that are not known yet.
   *
   * @return prints a row; of these domains too
   */
  public Consumer<Summary> openEnded(List<Summary> first) {
    List<Summary> all = new ArrayList<>(first);
    first.stream().findFirst().map(VerdictTable::widest).ifPresent(all::add);
    return rows(all);
  }

  /** The longest word of each column, which a later domain may have. */
  private static Summary widest(Summary domain) {
    Verdicts verdicts = domain.verdicts().list().of(VerdictTable::longest);
    return new Summary(
        domain.domain(), domain.status(), verdicts, domain.updated(), domain.findings());
  }

  private static Wording<?> longest(Verdict<?> verdict) {
    return verdict.wordings().stream()
        .max(Comparator.comparingInt(wording -> wording.text().length()))
        .orElseThrow();
  }

  /** Explains the sign behind a policy, if any row that was printed has it. */
  public void end() {
    if (anyInVain) {
      page.prose("", Word.IN_VAIN_MEANS);
    }
  }

  private Consumer<Summary> rows(List<Summary> domains) {
    Consumer<Summary> rows = laidOut(domains);
    return rows.andThen(domain -> anyInVain |= domain.verdicts().get(SPF).inVain());
  }

  private Consumer<Summary> laidOut(List<Summary> domains) {
    return LAYOUTS.stream()
        .map(layout -> form(domains, layout))
        .filter(candidate -> candidate.width() <= page.terminal().width())
        .findFirst()
        .or(() -> form(domains, LAYOUTS.get(LAYOUTS.size() - 1)).within(page.terminal().width()))
        .map(this::rows)
        .orElseGet(() -> new StackedVerdicts(page, spoofable)::print);
  }

  private Consumer<Summary> rows(Form form) {
    print(headers.stream().map(Word::plain).toList(), form.widths());
    print(form.widths().stream().map("-"::repeat).map(Word::plain).toList(), form.widths());
    return domain -> print(row(domain, form.time()), form.widths());
  }

  private Form form(List<Summary> domains, Layout layout) {
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern(layout.time()).withZone(page.terminal().zone());
    int[] widths = headers.stream().mapToInt(header -> header.length() + layout.slack()).toArray();
    for (Summary domain : domains) {
      List<Word> row = row(domain, time);
      Arrays.setAll(widths, i -> Math.max(widths[i], row.get(i).width()));
    }
    return new Form(time, IntStream.of(widths).boxed().toList());
  }

  private List<Word> row(Summary domain, DateTimeFormatter time) {
    Verdicts verdicts = domain.verdicts();
    Stream<Word> usual =
        Stream.of(
            Word.plain(page.domain(domain.domain())),
            Word.spf(verdicts),
            Word.of(verdicts.get(DMARC)),
            Word.of(verdicts.get(TXT_LENGTH)),
            Word.of(verdicts.get(MX)),
            Word.plain(time.format(domain.updated())));
    return Stream.concat(usual, spoofable.map(column -> column.cell(domain)).stream()).toList();
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
