package org.mxmaven.history;

/**
 * How many rows of the past were removed.
 *
 * @param lookups former answers
 * @param records MX, SPF and DMARC records that are no longer in DNS
 * @param verdicts former verdicts
 * @param findings findings that no longer hold
 * @param scans scans that nothing refers to any more
 */
public record Pruned(int lookups, int records, int verdicts, int findings, int scans) {}
