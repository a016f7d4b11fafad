package org.mxmaven.history;

import java.time.Instant;
import java.util.Optional;

/**
 * A scan in the book of scans.
 *
 * @param finished empty if it was broken off, or is still running
 * @param arguments the command line
 * @param domains how many it judged; of one that is not finished how many are stored as its own
 * @param problems how many of them had a problem; 0 if it is not finished
 * @param failed how many could not be looked up in full; 0 if it is not finished
 */
public record ScanEntry(
    long id,
    Instant started,
    Optional<Instant> finished,
    String version,
    String arguments,
    int domains,
    int problems,
    int failed) {}
