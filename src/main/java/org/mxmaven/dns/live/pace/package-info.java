/** How hard name servers are driven: rate, windows, what waits, and what came of it. */
@NullMarked
package org.mxmaven.dns.live.pace;

import org.jspecify.annotations.NullMarked;
