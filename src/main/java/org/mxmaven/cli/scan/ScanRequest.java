package org.mxmaven.cli.scan;

import org.mxmaven.cli.option.LookupOptions;
import org.mxmaven.cli.option.ReportOptions;
import org.mxmaven.cli.option.ReportScope;
import org.mxmaven.cli.option.VerbosityOptions;
import org.mxmaven.store.engine.DatabaseAddress;

/**
 * What is to be scanned, and how.
 *
 * @param arguments the command line, for the book of scans
 * @param resume whether the last scan of the list is gone on with
 */
public record ScanRequest(
    Input input,
    DatabaseAddress database,
    String arguments,
    boolean resume,
    LookupOptions lookups,
    ReportScope scope,
    ReportOptions reporting,
    VerbosityOptions verbosity) {}
