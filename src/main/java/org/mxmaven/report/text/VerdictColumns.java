package org.mxmaven.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mxmaven.report.Word;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictList;

/** The columns of the traffic-light table after the domain: verdicts, and among them the time. */
final class VerdictColumns {
  private final VerdictList all;
  private final List<Verdict<?>> beforeTime;
  private final List<Verdict<?>> afterTime;

  private VerdictColumns(VerdictList all) {
    this.all = all;
    this.beforeTime = all.stream().filter(verdict -> verdict.uses().inPlainTable()).toList();
    this.afterTime = all.stream().filter(verdict -> !verdict.uses().inPlainTable()).toList();
  }

  /**
   * Columns for verdicts.
   *
   * @param verbose whether the table has those too that the Python tool's does not have
   */
  public static VerdictColumns of(VerdictList verdicts, boolean verbose) {
    return new VerdictColumns(
        verbose ? verdicts : verdicts.only(verdict -> verdict.uses().inPlainTable()));
  }

  /** The verdicts that have one. */
  public VerdictList verdicts() {
    return all;
  }

  /**
   * A value for each column.
   *
   * @param time that of the time's
   */
  public <T> List<T> map(Function<Verdict<?>, T> value, T time) {
    List<T> values = new ArrayList<>();
    beforeTime.forEach(verdict -> values.add(value.apply(verdict)));
    values.add(time);
    afterTime.forEach(verdict -> values.add(value.apply(verdict)));
    return values;
  }

  /** The words of a row. */
  public List<Word> words(VerdictRow row, String time) {
    return map(verdict -> Word.of(row.verdicts().wording(verdict)), Word.plain(time));
  }
}
