/** Answers from name servers on the network. */
@NullMarked
package org.mxmaven.dns.live;

import org.jspecify.annotations.NullMarked;
