package org.mxmaven.check;

import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/**
 * A TXT record to publish in place of one that is at fault. It keeps what was meant: nothing is
 * invented, and where only the owner can tell what was meant there is none.
 *
 * @param name where it stands
 */
public record Mend(Name name, TxtText record) {}
