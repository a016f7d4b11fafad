package org.mxmaven.checkhost;

import java.util.Optional;
import org.mxmaven.spf.MacroString;

/**
 * How one record decided.
 *
 * @param term the term that decided, if one did
 * @param domain the domain whose record that stands in
 * @param explanation where the explanation of a fail is
 * @param owner the domain whose record {@code explanation} stands in
 */
record Decision(
    Result result,
    Optional<String> term,
    String domain,
    Optional<MacroString> explanation,
    String owner,
    Optional<String> reason) {

  static Decision none(String domain, String reason) {
    return new Decision(
        Result.NONE, Optional.empty(), domain, Optional.empty(), domain, Optional.of(reason));
  }
}
