package org.mxmaven.dns.zone;

import java.util.Map;
import java.util.Set;
import org.xbill.DNS.Name;

/**
 * A master file in the form that dnsjava reads without loss.
 *
 * @param text ASCII, as many lines as the file, TXT strings over 255 bytes replaced by placeholders
 * @param longStrings what the placeholders stand for
 * @param origins every {@code $ORIGIN}
 * @param beginsWithSoa whether the first record is a SOA
 */
record MasterText(
    String text, Map<String, byte[]> longStrings, Set<Name> origins, boolean beginsWithSoa) {}
