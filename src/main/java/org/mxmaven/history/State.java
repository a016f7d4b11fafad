package org.mxmaven.history;

import java.util.Optional;
import org.mxmaven.verdict.Verdicts;

/**
 * What was known of a domain as a whole at some time.
 *
 * @param exists whether it existed; empty if that was not known
 */
public record State(Optional<Boolean> exists, Verdicts verdicts) {}
