package org.mxmaven.checkhost;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of an SPF evaluation. Text of records holds one char per byte.
 *
 * @param mechanism the term that decided, as written: the one that matched, in an included record
 *     the innermost; for an error the one that it came up at; empty if none did
 * @param domain the domain whose record that stands in, or in which the evaluation ended
 * @param path the includes and redirects that lead to that record, from the first domain on
 * @param lookups the terms evaluated that cost a look-up; more than the limit where that was
 *     exceeded (§4.6.4)
 * @param voidLookups those among them that found nothing
 * @param explanation the text of {@code exp=} for a fail, printable ASCII
 * @param reason for none and for errors: why, as a sentence
 */
public record Evaluation(
    Result result,
    Optional<String> mechanism,
    String domain,
    List<Step> path,
    int lookups,
    int voidLookups,
    Optional<String> explanation,
    Optional<String> reason) {
  public Evaluation {
    path = List.copyOf(path);
  }

  /**
   * A step from one record to the next.
   *
   * @param domain whose record it is
   * @param term its include or redirect, as written
   */
  public record Step(String domain, String term) {}
}
