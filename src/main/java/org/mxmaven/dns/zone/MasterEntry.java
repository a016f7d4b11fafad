package org.mxmaven.dns.zone;

import java.util.List;

/**
 * One entry of a master file: a line, or several where parentheses go over their ends (RFC 1035
 * §5.1).
 *
 * @param ownerOmitted whether it begins with a blank
 * @param tokens at least one
 * @param lastLine counted from 1
 */
record MasterEntry(boolean ownerOmitted, List<Token> tokens, int lastLine) {
  int line() {
    return tokens.get(0).line();
  }
}
